import { gid, idOf, type Order, type ReverseDelivery, type ReverseOrder } from '../../shop';
import { visibleOrders, type Context } from '../context';
import { reverseDeliveryView } from '../views/reverse';
import { problemList, type ReturnProblem } from './returnErrors';
import { isThere } from './stagedUploads';

interface Shipping {
	trackingInput?: { number?: string | null; url?: string | null } | null;
	labelInput?: { fileUrl: string } | null;
}

interface CreateArguments extends Shipping {
	reverseFulfillmentOrderId: string;
	reverseDeliveryLineItems: Array<{
		reverseFulfillmentOrderLineItemId: string;
		quantity: number;
	}>;
}

const CARRIERS: Array<[RegExp, string]> = [
	[/dhl/i, 'DHL'],
	[/ups\./i, 'UPS'],
	[/gls/i, 'GLS'],
	[/dpd/i, 'DPD'],
];

const refused = (userErrors: ReturnProblem[]) => ({ reverseDelivery: null, userErrors });

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);

const every = (context: Context) =>
	visibleOrders(context).flatMap((order) =>
		order.returns.flatMap(({ reverseOrders }) =>
			reverseOrders.map((reverse) => ({ order, reverse })),
		),
	);

export const reverseDeliveries = {
	reverseDeliveryCreateWithShipping(args: CreateArguments, context: Context) {
		const { problems, fail } = problemList();
		const found = every(context).find(
			({ reverse }) =>
				reverse.id === idOf('ReverseFulfillmentOrder', args.reverseFulfillmentOrderId),
		);
		if (!found) {
			fail('NOT_FOUND', ['reverseFulfillmentOrderId'], 'Reverse fulfillment order does not exist.');
			return refused(problems);
		}
		const { reverse } = found;
		if (reverse.status !== 'OPEN')
			fail(
				'INVALID_STATE',
				['reverseFulfillmentOrderId'],
				'Reverse fulfillment order is not open.',
			);
		const lines = readLines(args, reverse, fail);
		checkLabel(args, context, fail);
		if (problems.length > 0) return refused(problems);
		const { ids } = context.shop;
		const delivery: ReverseDelivery = {
			id: ids.next('ReverseDelivery'),
			lines: lines.map((line) => ({ ...line, id: ids.next('ReverseDeliveryLineItem') })),
			label: null,
			tracking: null,
		};
		reverse.deliveries.push(delivery);
		return ship(delivery, args, found, context);
	},

	reverseDeliveryShippingUpdate(args: Shipping & { reverseDeliveryId: string }, context: Context) {
		const { problems, fail } = problemList();
		for (const found of every(context)) {
			const delivery = found.reverse.deliveries.find(
				({ id }) => id === idOf('ReverseDelivery', args.reverseDeliveryId),
			);
			if (!delivery) continue;
			checkLabel(args, context, fail);
			if (problems.length > 0) return refused(problems);
			return ship(delivery, args, found, context);
		}
		fail('NOT_FOUND', ['reverseDeliveryId'], 'Reverse delivery does not exist.');
		return refused(problems);
	},
};

type Fail = ReturnType<typeof problemList>['fail'];

/** An empty list stands for everything; what is on its way already cannot be sent again. */
function readLines(args: CreateArguments, reverse: ReverseOrder, fail: Fail) {
	const asked = args.reverseDeliveryLineItems;
	if (asked.length === 0)
		return reverse.lines.map(({ id, quantity }) => ({ reverseLineId: id, quantity }));
	return asked.flatMap(({ reverseFulfillmentOrderLineItemId, quantity }, index) => {
		const at = ['reverseDeliveryLineItems', String(index)];
		const line = reverse.lines.find(
			({ id }) => gid('ReverseFulfillmentOrderLineItem', id) === reverseFulfillmentOrderLineItemId,
		);
		if (!line) {
			fail('NOT_FOUND', at, 'Reverse fulfillment order line item does not exist.');
			return [];
		}
		const sent = sum(
			reverse.deliveries
				.flatMap(({ lines }) => lines)
				.filter(({ reverseLineId }) => reverseLineId === line.id)
				.map((one) => one.quantity),
		);
		if (quantity < 1 || sent + quantity > line.quantity)
			fail('INVALID', [...at, 'quantity'], 'Quantity is not available for delivery.');
		return [{ reverseLineId: line.id, quantity }];
	});
}

function checkLabel({ labelInput }: Shipping, context: Context, fail: Fail): void {
	if (labelInput && !isThere(labelInput.fileUrl, context))
		fail('INVALID', ['labelInput', 'fileUrl'], 'Label file could not be downloaded.');
}

function ship(
	delivery: ReverseDelivery,
	{ trackingInput, labelInput }: Shipping,
	{ order, reverse }: { order: Order; reverse: ReverseOrder },
	context: Context,
) {
	const now = new Date();
	if (labelInput) {
		delivery.label = {
			publicFileUrl: labelInput.fileUrl,
			createdAt: delivery.label?.createdAt ?? now,
			updatedAt: now,
		};
	}
	if (trackingInput) {
		const { number = null, url = null } = trackingInput;
		const carrier = CARRIERS.find(([pattern]) => pattern.test(url ?? ''));
		delivery.tracking = { number, url, carrierName: carrier?.[1] ?? null };
	}
	return {
		reverseDelivery: reverseDeliveryView(delivery, reverse, order, context),
		userErrors: [],
	};
}
