import { VendorError } from '../shared/errors';

/** A date and time of a field as ISO 8601 in UTC; empty stays empty. @throws VendorError when it is no date */
export function expiryOf(date: string): string {
	const text = String(date ?? '').trim();
	if (!text) return '';
	const time = new Date(text);
	if (!Number.isNaN(time.getTime())) return time.toISOString();
	throw invalid('The expiry is not a date');
}

/** @throws VendorError when the moment is over; an empty one never is */
export function refusePast(expiresAt: string): void {
	if (expiresAt && Date.parse(expiresAt) <= Date.now()) throw invalid('The expiry is in the past');
}

const invalid = (title: string) =>
	new VendorError({
		vendor: 'Shopify',
		title,
		nextStep: 'Choose a date to come, or leave it empty.',
		applied: 'no',
		code: 'invalid_input',
	});
