import type { IExecuteFunctions } from 'n8n-workflow';
import { textOf, unusable } from './json';
import type { PolicyContext } from './operation';

/** A signature is as hard to guess as the secret behind it. */
const SHORTEST_SECRET = 32;

/** Reads the credential only when an operation asks for the secret: most know nothing but their fields. */
export function contextFor(n8n: IExecuteFunctions, itemIndex: number): PolicyContext {
	return {
		async storefront() {
			const credential = await n8n.getCredentials('commerceSupportStorefrontApi', itemIndex);
			const signingSecret = textOf(credential.signingSecret);
			if (signingSecret.length >= SHORTEST_SECRET) {
				return { shop: textOf(credential.shop), signingSecret };
			}
			throw unusable(
				'The signing secret is too short',
				`Put at least ${SHORTEST_SECRET} random characters into the Storefront credential.`,
			);
		},
	};
}
