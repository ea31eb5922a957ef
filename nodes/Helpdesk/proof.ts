import { VendorError } from '../shared/errors';
import type { Verification } from '../shared/signature';
import type { WebhookOutput } from './provider';

/** A header once, whatever its spelling; undefined when it is absent or repeated. */
export function headerOf(headers: WebhookOutput['headers'], name: string): string | undefined {
	const value = headers[name] ?? headers[name.toLowerCase()];
	return typeof value === 'string' ? value : undefined;
}

/** @throws VendorError with the code `signature_refused` for a delivery that does not prove where it comes from */
export function refuseUnsigned(
	vendor: string,
	verification: Verification,
	{ rawBody }: WebhookOutput,
): void {
	if (verification.ok) return;
	throw new VendorError({
		vendor,
		title: `The delivery does not prove that it comes from ${vendor}`,
		nextStep: nextStep(vendor, verification.reason, rawBody !== undefined),
		code: 'signature_refused',
		applied: 'no',
	});
}

function nextStep(vendor: string, reason: string, hasRawBody: boolean): string {
	if (!hasRawBody) {
		return 'Switch on the option Raw Body of the Webhook node, and keep the binary data up to this node.';
	}
	if (reason === 'no_secret') return `Fill in the Webhook Secret of the ${vendor} credential.`;
	if (reason === 'expired') {
		return 'It is older than five minutes, or the clock of this server is wrong.';
	}
	return `Compare the Webhook Secret of the ${vendor} credential with what ${vendor} shows.`;
}

export const notUnderstood = (vendor: string, title: string, nextStep: string) =>
	new VendorError({ vendor, title, nextStep, code: 'not_understood', applied: 'no' });
