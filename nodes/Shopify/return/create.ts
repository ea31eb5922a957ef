import type { IDataObject } from 'n8n-workflow';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_CANCEL } from './document';
import { feeFields, itemFields } from './itemFields';
import { markerOf, MARKER_LENGTH, noteWith } from '../refund/marker';
import { openOnce, returnMarked } from './openOnce';
import { openedReturn, plannedReturn } from './opened';
import { returnableOf } from './returnable';
import { feesOf, listOf, partsOf, reasonId, wantedOf, wholeNumber } from './wanted';

export const RETURN_CREATE = /* GraphQL */ `
	mutation ReturnCreate($input: ReturnInput!) {
		returnCreate(returnInput: $input) {
			return {
				id
			}
			userErrors {
				code
				field
				message
			}
		}
	}
`;

const LONGEST_NOTE = 255 - MARKER_LENGTH;

export const create = shopifyOperation({
	resource: 'return',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create an open return',
		description: 'Open a return that is decided already, with new items in exchange if wanted',
	},
	scopes: ['write_returns', 'read_orders'],
	fields: {
		...itemFields,
		note: {
			displayName: 'Note',
			type: 'string',
			default: '',
			placeholder: 'e.g. Agreed on in the chat',
			description: `For the staff, cut after ${LONGEST_NOTE} characters`,
		},
		exchange: {
			displayName: 'Exchange Items',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Item',
			default: {},
			description:
				'New items that the customer gets instead; they are sent once the return is processed',
			options: [
				{
					displayName: 'Item',
					name: 'item',
					values: [
						{
							displayName: 'Variant ID',
							name: 'variantId',
							type: 'string',
							default: '',
							placeholder: 'e.g. gid://shopify/ProductVariant/44310500000001',
							description: 'The ID of the size or colour, as Product: Search gives it',
						},
						{
							displayName: 'Quantity',
							name: 'quantity',
							type: 'number',
							typeOptions: { minValue: 1 },
							default: 1,
							description: 'How many pieces',
						},
					],
				},
			],
		},
		exchangeJson: {
			displayName: 'Exchange Items as JSON',
			type: 'json',
			default: '[]',
			placeholder:
				'e.g. [{"variantId": "gid://shopify/ProductVariant/44310500000001", "quantity": 1}]',
			description: 'The same as a list that an earlier step made, added to those above',
		},
		...feeFields,
		idempotencyKey: moneyGuards.idempotencyKey,
		dryRun: moneyGuards.dryRun,
	},
	async run(shopify, params) {
		const orderId = gidOf('Order', params.orderId);
		const intent = { shop: shopify.shop, order: orderId, purpose: 'return_create' };
		const key = keyOf(params.idempotencyKey, intent);
		const proof = { idempotencyKey: key, dryRun: params.dryRun };
		const wanted = wantedOf(params);
		const exchangeLineItems = exchangeOf([
			...((params.exchange.item ?? []) as IDataObject[]),
			...listOf(params.exchangeJson),
		]);
		const reason = await reasonId(shopify, params.reason);
		const { restockingFeePercent, returnShippingFee } = params;
		const marker = markerOf(key, {
			wanted,
			reason,
			restockingFeePercent,
			returnShippingFee,
			exchangeLineItems,
		});
		const order = await returnableOf(shopify, orderId);
		const earlier = returnMarked(order.returns, marker);
		if (earlier) return await openedReturn(shopify, { id: earlier.id, repeated: true }, proof);

		const parts = partsOf(wanted, order);
		const fees = feesOf(params, order.currency);
		if (params.dryRun) {
			return { ...plannedReturn(order, parts, key), exchange: exchangeLineItems };
		}
		const returnReasonNote = noteWith(params.note.trim().slice(0, LONGEST_NOTE), marker);
		const returnLineItems = parts.map((part) => ({
			...part,
			...fees.line,
			returnReasonNote,
			...(reason && { returnReasonDefinitionId: reason }),
		}));
		const opened = await openOnce(shopify, {
			orderId,
			marker,
			document: RETURN_CREATE,
			variables: { input: { orderId, returnLineItems, exchangeLineItems, ...fees.whole } },
			takeBack: async (id) => await shopify.mutate(RETURN_CANCEL, { id }),
		});
		return await openedReturn(shopify, opened, proof);
	},
});

const exchangeOf = (items: IDataObject[]) =>
	items.map(({ variantId, quantity }) => ({
		variantId: gidOf('ProductVariant', String(variantId ?? '')),
		quantity: wholeNumber(quantity),
	}));
