import { UserError, type IDataObject } from 'n8n-workflow';
import type { Fields } from '../../shared/operation';
import type { Address } from '../address/fields';
import { ounces } from './parcel';

export const customsFields = {
	customsItems: {
		displayName: 'Customs Items',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add goods',
		description: 'What is in the parcel; needed as soon as it crosses a customs border',
		options: [
			{
				displayName: 'Item',
				name: 'item',
				// eslint-disable-next-line n8n-nodes-base/node-param-fixed-collection-type-unsorted-items -- in the order of a customs form
				values: [
					{ displayName: 'Description', name: 'description', type: 'string', default: '' },
					{ displayName: 'Quantity', name: 'quantity', type: 'number', default: 1 },
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 19.10',
						description: 'What all pieces of this line together are worth',
					},
					{ displayName: 'Currency', name: 'currency', type: 'string', default: 'USD' },
					{
						displayName: 'Weight',
						name: 'weight',
						type: 'number',
						default: 0,
						description: 'Weight of all pieces of this line, in the unit of the parcel',
					},
					{
						displayName: 'Country of Origin',
						name: 'originCountry',
						type: 'string',
						default: '',
						placeholder: 'e.g. PT',
						description: 'Where the goods were made, as a code of two letters',
					},
					{
						displayName: 'HS Tariff Number',
						name: 'hsTariffNumber',
						type: 'string',
						default: '',
						placeholder: 'e.g. 610910',
					},
				],
			},
		],
	},
	customsJson: {
		displayName: 'Customs Items as JSON',
		type: 'json',
		default: '[]',
		placeholder: 'e.g. [{"description": "Boots", "quantity": 1, "value": "19.10", …}]',
		description:
			'The same as a list that an earlier step made, with the names description, quantity, value, currency, weight, originCountry and hsTariffNumber; only used when a customs border is crossed',
	},
	customsSigner: {
		displayName: 'Customs Signer',
		type: 'string',
		default: '',
		placeholder: 'e.g. the head of the warehouse',
		description: 'Who vouches for the customs declaration; needed with customs items',
	},
} as const satisfies Fields;

/** The European Union's members: between them there is no customs border. */
const CUSTOMS_UNION = new Set(
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** For goods below 2,500 USD per tariff number that leave the United States (15 CFR 30.37(a)). */
const US_EXPORT_EXEMPTION = 'NOEEI 30.37(a)';

const crossesBorder = (from: string, to: string) =>
	from !== to && !(CUSTOMS_UNION.has(from) && CUSTOMS_UNION.has(to));

/**
 * The customs declaration as EasyPost takes it, for goods that come back; undefined where none is needed.
 * @throws UserError when the parcel crosses a border and the declaration is not complete
 */
export function customsOf(
	params: {
		customsItems: IDataObject;
		customsJson: unknown;
		customsSigner: string;
		weightUnit: string;
	},
	shopper: Address,
	shop: Address,
) {
	const border = crossesBorder(shopper.country, shop.country);
	const items = [
		...((params.customsItems.item ?? []) as IDataObject[]),
		...(border ? listOf(params.customsJson) : []),
	];
	const signer = params.customsSigner.trim();
	if (items.length === 0) {
		if (!border) return undefined;
		throw new UserError(
			`A return from ${shopper.country} to ${shop.country} crosses a customs border. Add Customs Items and a Customs Signer.`,
		);
	}
	if (!signer) throw new UserError('Customs items need a Customs Signer.');
	return {
		contents_type: 'returned_goods',
		restriction_type: 'none',
		non_delivery_option: 'return',
		customs_certify: true,
		customs_signer: signer,
		...(shopper.country === 'US' ? { eel_pfc: US_EXPORT_EXEMPTION } : {}),
		customs_items: items.map((item, index) => itemOf(item, index + 1, params.weightUnit)),
	};
}

function listOf(given: unknown): IDataObject[] {
	let list: unknown = given;
	try {
		if (typeof given === 'string') list = given.trim() ? JSON.parse(given) : [];
	} catch {
		// Not JSON: said below.
	}
	if (Array.isArray(list)) return list as IDataObject[];
	throw new UserError('Customs Items as JSON is not a list of goods.');
}

function itemOf(item: IDataObject, number: number, weightUnit: string) {
	const text = (name: string) => String(item[name] ?? '').trim();
	const required = (name: string, label: string) => {
		if (text(name)) return text(name);
		throw new UserError(`Customs item ${number} needs ${label}.`);
	};
	const quantity = Number(item.quantity);
	if (!Number.isSafeInteger(quantity) || quantity < 1) {
		throw new UserError(`The quantity of customs item ${number} is not a whole number from 1.`);
	}
	const value = required('value', 'a Value');
	if (!/^\d+(\.\d+)?$/.test(value)) {
		throw new UserError(`The value of customs item ${number} is not an amount such as 19.10.`);
	}
	return {
		description: required('description', 'a Description'),
		quantity,
		value,
		weight: ounces(Number(item.weight), weightUnit, `weight of customs item ${number}`),
		origin_country: required('originCountry', 'a Country of Origin').toUpperCase(),
		currency: (text('currency') || 'USD').toUpperCase(),
		...(text('hsTariffNumber') ? { hs_tariff_number: text('hsTariffNumber') } : {}),
	};
}
