import {
	gid,
	type Disposition,
	type Order,
	type ReverseDelivery,
	type ReverseOrder,
} from '../../shop';
import { connection, type PageArguments } from '../connection';
import type { Context } from '../context';
import { fulfillmentLineView } from './fulfillment';
import { orderView } from './order';
import { locationView } from './shop';

export function reverseOrderView(
	reverse: ReverseOrder,
	order: Order,
	context: Context,
): Record<string, unknown> {
	return {
		__typename: 'ReverseFulfillmentOrder',
		id: gid('ReverseFulfillmentOrder', reverse.id),
		status: reverse.status,
		order: () => orderView(order, context),
		lineItems: (args: PageArguments) =>
			connection(reverse.lines, args, (line) => reverseLineView(line, order, context)),
		reverseDeliveries: (args: PageArguments) =>
			connection(reverse.deliveries, args, (delivery) =>
				reverseDeliveryView(delivery, reverse, order, context),
			),
	};
}

function reverseLineView(line: ReverseOrder['lines'][number], order: Order, context: Context) {
	const shipped = order.fulfillments
		.flatMap(({ lines }) => lines)
		.find(({ id }) => id === line.fulfillmentLineId)!;
	return {
		__typename: 'ReverseFulfillmentOrderLineItem',
		id: gid('ReverseFulfillmentOrderLineItem', line.id),
		totalQuantity: line.quantity,
		fulfillmentLineItem: () => fulfillmentLineView(shipped, order, context),
		dispositions: line.dispositions.map((disposition) => dispositionView(disposition, context)),
	};
}

function dispositionView({ id, locationId, ...rest }: Disposition, { shop }: Context) {
	const location = shop.locations.find((one) => one.id === locationId);
	return {
		...rest,
		id: gid('ReverseFulfillmentOrderDisposition', id),
		location: location ? locationView(location) : null,
	};
}

export function reverseDeliveryView(
	delivery: ReverseDelivery,
	reverse: ReverseOrder,
	order: Order,
	context: Context,
): Record<string, unknown> {
	return {
		__typename: 'ReverseDelivery',
		id: gid('ReverseDelivery', delivery.id),
		deliverable: {
			__typename: 'ReverseDeliveryShippingDeliverable',
			label: delivery.label,
			tracking: delivery.tracking,
		},
		reverseFulfillmentOrder: () => reverseOrderView(reverse, order, context),
		reverseDeliveryLineItems: (args: PageArguments) =>
			connection(delivery.lines, args, (line) => ({
				id: gid('ReverseDeliveryLineItem', line.id),
				quantity: line.quantity,
				reverseFulfillmentOrderLineItem: () =>
					reverseLineView(
						reverse.lines.find(({ id }) => id === line.reverseLineId)!,
						order,
						context,
					),
			})),
	};
}
