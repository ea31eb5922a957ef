import type { IDataObject } from 'n8n-workflow';
import { singleLine } from '../../shared/text';
import { textOf } from '../json';

/** Fields of the form, and what Shopify calls them; all but one are needed. */
export const PARTS = [
	{ name: 'firstName', text: 'first_name', autocomplete: 'given-name', needed: true },
	{ name: 'lastName', text: 'last_name', autocomplete: 'family-name', needed: true },
	{ name: 'address1', text: 'street', autocomplete: 'address-line1', needed: true },
	{ name: 'address2', text: 'more', autocomplete: 'address-line2', needed: false },
	{ name: 'zip', text: 'zip', autocomplete: 'postal-code', needed: true },
	{ name: 'city', text: 'city', autocomplete: 'address-level2', needed: true },
] as const;

/** An address as a shopper has sent it; the country stays the order's own. */
export function addressIn(body: IDataObject) {
	const address = Object.fromEntries(
		PARTS.map(({ name }) => [name, singleLine(textOf(body[name]), 120)]),
	);
	const complete = PARTS.every(({ name, needed }) => !needed || address[name] !== '');
	return { address, complete };
}
