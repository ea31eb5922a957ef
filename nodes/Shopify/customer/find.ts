import { VendorError } from '../../shared/errors';
import { shopifyOperation } from '../client';
import { CUSTOMER_BY_IDENTIFIER } from './document';
import { includeStoreCredit } from './fields';
import { readCustomer, type CustomerNode } from './read';

/** Longer than any address (RFC 5321 allows 254 characters). */
const LONGEST = 254;

export const find = shopifyOperation({
	resource: 'customer',
	operation: 'find',
	effect: 'read',
	menu: {
		name: 'Find',
		action: 'Find a customer',
		description: 'Find the customer with exactly this email address or phone number',
	},
	scopes: ['read_customers'],
	fields: {
		by: {
			displayName: 'Find By',
			type: 'options',
			options: [
				{ name: 'Email', value: 'emailAddress' },
				{ name: 'Phone', value: 'phoneNumber' },
			],
			default: 'emailAddress',
		},
		value: {
			displayName: 'Value',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. name@email.com or +49 30 901820',
			description: 'Compared exactly; a phone number begins with + and its country',
		},
		includeStoreCredit,
	},
	/** One item, `{ found: false }` when there is none. Shopify compares as a whole here: no search is involved. */
	async run(shopify, { by, value, includeStoreCredit: withCredit }) {
		const wanted = by === 'phoneNumber' ? phoneOf(value) : value.trim().toLowerCase();
		const possible = wanted !== '' && wanted.length <= LONGEST;
		if (!possible) return { found: false };
		const { customer } = await shopify.query<{ customer: CustomerNode | null }>(
			CUSTOMER_BY_IDENTIFIER,
			{ identifier: { [by]: wanted }, withCredit },
		);
		return customer ? { found: true, ...readCustomer(customer) } : { found: false };
	},
});

/** @throws VendorError when it does not name its country: two countries may have the same number */
function phoneOf(value: string): string {
	const digits = value.replace(/[\s()./-]+/g, '').replace(/^00/, '+');
	if (digits === '' || /^\+\d{5,15}$/.test(digits)) return digits;
	throw new VendorError({
		vendor: 'Shopify',
		title: 'This phone number does not begin with its country',
		nextStep: 'Write it with + and the country, such as +49 30 901820.',
		code: 'invalid_phone',
		applied: 'no',
	});
}
