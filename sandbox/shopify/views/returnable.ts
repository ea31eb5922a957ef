import { gid, lineOf, refundedPieces, type Fulfillment, type Order } from '../../shop';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { fulfillmentLineView, fulfillmentView } from './fulfillment';

/** What of an order could still be sent back, parcel by parcel. */
export function returnableFulfillments(
	order: Order | undefined,
	args: PageArguments,
	context: Context,
) {
	const parcels = (order?.fulfillments ?? [])
		.map((fulfillment) => ({
			id: fulfillment.id,
			fulfillment,
			lines: returnableLines(order!, fulfillment),
		}))
		.filter(({ lines }) => lines.length > 0);
	return connection(parcels, args, ({ id, fulfillment, lines }) => ({
		__typename: 'ReturnableFulfillment',
		id: gid('ReturnableFulfillment', id),
		fulfillment: () => fulfillmentView(fulfillment, order!, context),
		returnableFulfillmentLineItems: (page: PageArguments) =>
			connection(lines, page, (line) => ({
				quantity: line.quantity,
				fulfillmentLineItem: () => fulfillmentLineView(line.shipped, order!, context),
			})),
	}));
}

/** Shipped pieces that are neither refunded nor already in a return. */
function returnableLines(order: Order, { lines }: Fulfillment) {
	return lines
		.map((shipped) => {
			const returning = order.returns
				.filter(({ status }) => status === 'REQUESTED' || status === 'OPEN')
				.flatMap((value) => value.lines)
				.filter(({ fulfillmentLineId }) => fulfillmentLineId === shipped.id)
				.reduce((sum, { quantity, refunded }) => sum + quantity - refunded, 0);
			const left = lineOf(order, shipped.lineId)!.quantity - refundedPieces(order, shipped.lineId);
			return { id: shipped.id, shipped, quantity: Math.min(shipped.quantity, left) - returning };
		})
		.filter(({ quantity }) => quantity > 0);
}
