import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { createShopify } from '../client';
import { operations } from '../operations';
import { CONNECTION } from './document';
import { grantsScope } from './scopes';
import { tokenOf } from './token';

interface Connection {
	shop: { name: string; myshopifyDomain: string };
	currentAppInstallation: { accessScopes: Array<{ handle: string }> };
}

/** Without these not even an order can be looked up. */
const NEEDED = ['read_orders', 'read_products', 'read_returns', 'read_customers'];

/**
 * Tests a Shopify credential: which shop it opens, which scopes the app has, and which it lacks. n8n asks this for
 * the access token credential; of an OAuth2 credential it only checks itself whether it is connected.
 */
export async function shopifyConnection(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		return { status: 'OK', message: await describeConnection(credential.data ?? {}) };
	} catch (error) {
		const message =
			error instanceof VendorError ? `${error.title}. ${error.nextStep}` : (error as Error).message;
		return { status: 'Error', message };
	}
}

async function describeConnection(credentials: ICredentialDataDecryptedObject): Promise<string> {
	const { access_token } = (credentials.oauthTokenData ?? {}) as { access_token?: string };
	const token = access_token ? { current: async () => access_token } : tokenOf(credentials);
	const shopify = createShopify(credentials, { budgetMs: 10_000 }, token);
	const { shop, currentAppInstallation } = await shopify.query<Connection>(CONNECTION, {});
	if (shop.myshopifyDomain !== shopify.shop) {
		throw new VendorError({
			vendor: 'Shopify',
			title: `This shop's own domain is ${shop.myshopifyDomain}`,
			nextStep: 'Enter it as the shop domain: webhooks carry it.',
			applied: 'no',
		});
	}
	const granted = currentAppInstallation.accessScopes.map(({ handle }) => handle);
	const lacking = (scopes: string[]) => scopes.filter((scope) => !grantsScope(granted, scope));
	const missing = lacking(NEEDED);
	if (missing.length > 0) {
		throw new VendorError({
			vendor: 'Shopify',
			title: `Connected to ${shop.name}, but the app lacks the scopes ${missing.join(', ')}`,
			nextStep: "Add them to the app's Admin API scopes and install the app again.",
			applied: 'no',
		});
	}
	const some = lacking([...new Set(operations.flatMap(({ scopes = [] }) => scopes))]);
	return [
		`Connected to ${shop.name} (${shop.myshopifyDomain}), scopes: ${granted.sort().join(', ')}.`,
		...(some.length > 0 ? [`Some operations also need: ${some.sort().join(', ')}.`] : []),
		...(credentials.clientSecret ? [] : ['Triggers also need the client secret.']),
	].join(' ');
}
