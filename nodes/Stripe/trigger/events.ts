import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';
import { deliveryOf, type Delivery } from '../../shared/delivery';
import { disputeSummary } from '../dispute/disputes';
import { isoTime } from '../payment/payment';
import { MARKER, refundSummary } from '../refund/refund';
import type { Stripe } from '../sdk';

/** Topics as Stripe spells them. https://docs.stripe.com/api/events/types */
export const TOPICS: INodePropertyOptions[] = [
	{
		name: 'Dispute Closed',
		value: 'charge.dispute.closed',
		description: 'A dispute ended: won, lost, or an inquiry that was closed',
	},
	{
		name: 'Dispute Opened',
		value: 'charge.dispute.created',
		description: 'A shopper disputes a payment at their bank',
	},
	{
		name: 'Refund Created',
		value: 'refund.created',
		description: 'A refund was made here, by a person in the Dashboard, or by another tool',
	},
	{
		name: 'Refund Failed',
		value: 'refund.failed',
		description: 'The money of a refund came back: the shopper did not get it',
	},
	{
		name: 'Refund Updated',
		value: 'refund.updated',
		description: 'A refund has come further, for example from pending to succeeded',
	},
];

export interface StripeEvent {
	id: string;
	type: string;
	created: number;
	livemode: boolean;
	data: { object: IDataObject };
}

/** The event in a body; undefined when it is none. */
export function eventIn(rawBody: Buffer): StripeEvent | undefined {
	try {
		const event = JSON.parse(rawBody.toString('utf8')) as Partial<StripeEvent> | null;
		const complete =
			typeof event?.id === 'string' &&
			typeof event.type === 'string' &&
			typeof event.created === 'number' &&
			typeof event.data?.object === 'object';
		return complete ? (event as StripeEvent) : undefined;
	} catch {
		return undefined;
	}
}

/** An event as the trigger emits it: the refund or dispute in the same shape as the operations give it. */
export function deliveryOfEvent({ id, type, created, livemode, data }: StripeEvent): Delivery {
	return deliveryOf({
		deliveryId: id,
		topic: type,
		occurredAt: isoTime(created),
		data: { ...summaryOf(data.object), livemode },
	});
}

function summaryOf(object: IDataObject): IDataObject {
	if (object.object === 'dispute') return disputeSummary(object as unknown as Stripe.Dispute);
	const refund = object as unknown as Stripe.Refund;
	return { ...refundSummary(refund), idempotencyKey: refund.metadata?.[MARKER.key] ?? null };
}
