import { UserError, type IDataObject } from 'n8n-workflow';
import type { Field } from '../../shared/operation';

/** A postal address; the order of its fields is that of an envelope. */
export const addressField = (displayName: string, description: string) =>
	({
		displayName,
		type: 'fixedCollection',
		default: {},
		required: true,
		placeholder: 'Enter address',
		description,
		options: [
			{
				displayName: 'Address',
				name: 'address',
				values: [
					{ displayName: 'Name', name: 'name', type: 'string', default: '' },
					{ displayName: 'Company', name: 'company', type: 'string', default: '' },
					{ displayName: 'Street', name: 'street1', type: 'string', default: '' },
					{ displayName: 'Street, Line 2', name: 'street2', type: 'string', default: '' },
					{ displayName: 'City', name: 'city', type: 'string', default: '' },
					{ displayName: 'State or Province', name: 'state', type: 'string', default: '' },
					{ displayName: 'Postal Code', name: 'zip', type: 'string', default: '' },
					{
						displayName: 'Country Code',
						name: 'country',
						type: 'string',
						default: '',
						placeholder: 'e.g. US',
						description: 'Two letters, ISO 3166',
					},
					{
						displayName: 'Phone',
						name: 'phone',
						type: 'string',
						default: '',
						description: 'Some carriers print no label without it',
					},
					{
						displayName: 'Email',
						name: 'email',
						type: 'string',
						default: '',
						placeholder: 'name@email.com',
					},
				],
			},
		],
	}) as const satisfies Field;

export type Address = Record<string, string>;

/**
 * An address as EasyPost takes it: what is empty is left out.
 * @throws UserError when what every carrier needs is missing; `whose` names the field
 */
export function addressOf(value: IDataObject, whose: string): Address {
	const given = Object.entries((value.address ?? {}) as IDataObject)
		.map(([name, text]) => [name, String(text ?? '').trim()] as const)
		.filter(([, text]) => text !== '');
	const address: Address = Object.fromEntries(given);
	if (address.country) address.country = address.country.toUpperCase();
	const missing = [
		...(address.street1 ? [] : ['Street']),
		...(address.city || address.zip ? [] : ['City or Postal Code']),
		...(/^[A-Z]{2}$/.test(address.country ?? '') ? [] : ['Country Code of two letters']),
	];
	if (missing.length === 0) return address;
	throw new UserError(`${whose}: ${missing.join(', ')} is missing.`);
}
