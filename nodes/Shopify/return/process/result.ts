import type { IDataObject } from 'n8n-workflow';
import { toMoney } from '../../../shared/money';
import { readNote } from '../../refund/marker';
import { readRefund, statusOf } from '../read';
import type { ReturnNode } from '../types';
import type { Claim, Claimed } from './claim';
import type { Done } from './once';
import type { Plan } from './plan';

/** What a run did; for a repeated one what the first did. */
export function resultOf(
	{ subject: { node }, claim, repeated }: Done,
	key: string,
	dryRun: boolean,
): IDataObject {
	const refund = refundOf(node, claim, key);
	const read = refund && readRefund(refund);
	const expected = Number(claim.amount.amount) > 0;
	const moved = read && refund.transactions.nodes.length > 0;
	return {
		...about(node),
		refundId: read?.id ?? null,
		amount: moved ? read.amount : claim.amount,
		owed: claim.owed,
		status: moved ? read.status : expected && !read ? 'pending' : 'done',
		...piecesIn(node, claim.pieces),
		applied: 'yes',
		repeated,
		dryRun,
		idempotencyKey: key,
	} as unknown as IDataObject;
}

/** The same shape for a dry run: what would be done. */
export const planned = (node: ReturnNode, plan: Plan, key: string) =>
	({
		...about(node),
		refundId: null,
		amount: toMoney(plan.amount),
		owed: plan.owed && toMoney(plan.owed),
		status: null,
		...piecesIn(node, [...plan.lines, ...plan.exchange]),
		applied: 'no',
		repeated: false,
		dryRun: true,
		idempotencyKey: key,
	}) as unknown as IDataObject;

const about = (node: ReturnNode) => ({
	returnId: node.id,
	returnName: node.name,
	returnStatus: statusOf(node.status),
	orderId: node.order.id,
	orderNumber: node.order.name,
});

/** The refund with the key in its note, else the one that the return did not have before. */
const refundOf = ({ refunds }: ReturnNode, claim: Claim, key: string) =>
	refunds.nodes.find(({ note }) => readNote(note).marker?.key === key) ??
	refunds.nodes.find(({ id, note }) => !claim.refunds.includes(id) && !readNote(note).marker);

function piecesIn(node: ReturnNode, pieces: Claimed[]) {
	const processed = node.returnLineItems.nodes.flatMap((line) =>
		pieces
			.filter(({ id }) => id === line.id)
			.map(({ id, quantity }) => ({
				id,
				lineItemId: line.fulfillmentLineItem?.lineItem.id ?? null,
				title: line.fulfillmentLineItem?.lineItem.title ?? null,
				quantity,
			})),
	);
	const exchanged = node.exchangeLineItems.nodes.flatMap((line) =>
		pieces
			.filter(({ id }) => id === line.id)
			.map(({ id, quantity }) => ({ id, variantId: line.variantId, title: line.title, quantity })),
	);
	return { processed, exchanged };
}
