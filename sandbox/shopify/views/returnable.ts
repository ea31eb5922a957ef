import { gid, returnablePieces, type Fulfillment, type Order } from '../../shop';
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

function returnableLines(order: Order, { lines }: Fulfillment) {
	return lines
		.map((shipped) => ({ id: shipped.id, shipped, quantity: returnablePieces(order, shipped) }))
		.filter(({ quantity }) => quantity > 0);
}
