import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation } from '../client';
import { gidOf } from '../fields';
import { RETURN_DECLINE } from './document';
import { feeFields, itemFields } from './itemFields';
import { markerOf, MARKER_LENGTH, noteWith } from '../refund/marker';
import { openOnce, returnMarked } from './openOnce';
import { openedReturn, plannedReturn } from './opened';
import { returnableOf } from './returnable';
import { feesOf, partsOf, reasonId, wantedOf } from './wanted';

export const RETURN_REQUEST = /* GraphQL */ `
	mutation ReturnRequest($input: ReturnRequestInput!) {
		returnRequest(input: $input) {
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

const LONGEST_NOTE = 300 - MARKER_LENGTH;

export const request = shopifyOperation({
	resource: 'return',
	operation: 'request',
	effect: 'write',
	menu: {
		name: 'Request',
		action: 'Request a return',
		description: 'Ask for a return that a person or a rule approves or declines afterwards',
	},
	scopes: ['write_returns', 'read_orders'],
	fields: {
		...itemFields,
		customerNote: {
			displayName: 'Customer Note',
			type: 'string',
			typeOptions: { rows: 3 },
			default: '',
			placeholder: 'e.g. One size larger would be right.',
			description: `What the customer says about it, cut after ${LONGEST_NOTE} characters`,
		},
		...feeFields,
		idempotencyKey: moneyGuards.idempotencyKey,
		dryRun: moneyGuards.dryRun,
	},
	async run(shopify, params) {
		const orderId = gidOf('Order', params.orderId);
		const intent = { shop: shopify.shop, order: orderId, purpose: 'return_request' };
		const key = keyOf(params.idempotencyKey, intent);
		const proof = { idempotencyKey: key, dryRun: params.dryRun };
		const wanted = wantedOf(params);
		const reason = await reasonId(shopify, params.reason);
		const { restockingFeePercent, returnShippingFee } = params;
		const marker = markerOf(key, { wanted, reason, restockingFeePercent, returnShippingFee });
		const order = await returnableOf(shopify, orderId);
		const earlier = returnMarked(order.returns, marker);
		if (earlier) return await openedReturn(shopify, { id: earlier.id, repeated: true }, proof);

		const parts = partsOf(wanted, order);
		const fees = feesOf(params, order.currency);
		if (params.dryRun) return plannedReturn(order, parts, key);
		const customerNote = noteWith(params.customerNote.trim().slice(0, LONGEST_NOTE), marker);
		const returnLineItems = parts.map((part) => ({
			...part,
			...fees.line,
			customerNote,
			...(reason && { returnReasonDefinitionId: reason }),
		}));
		const opened = await openOnce(shopify, {
			orderId,
			marker,
			document: RETURN_REQUEST,
			variables: { input: { orderId, returnLineItems, ...fees.whole } },
			takeBack: async (id) =>
				await shopify.mutate(RETURN_DECLINE, {
					input: { id, declineReason: 'OTHER', notifyCustomer: false },
				}),
		});
		return await openedReturn(shopify, opened, proof);
	},
});
