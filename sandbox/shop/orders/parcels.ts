import type { Fulfillment, FulfillmentEvent, Order } from '../types';
import type { Building } from './build';
import { CARRIERS, track, USUAL_CARRIER } from './carriers';
import { JOURNEYS, type JourneyName, type Step } from './journeys';
import type { OrderSeed } from './seeds';
import type { State } from './states';

const HOUR = 3_600_000;
const HANDED_OVER_AFTER = 20 * HOUR;
const USUAL_DELIVERY = 96 * HOUR;
const WAREHOUSE = { city: 'Hamburg', country: 'DE' };

/** Adds the parcels of an order; a journey that would reach into the future is squeezed to end before now. */
export function addParcels(order: Order, seed: OrderSeed, state: State, shop: Building): void {
	const lines = order.lines.filter(({ requiresShipping }) => requiresShipping);
	const sent = lines.slice(0, lines.length - (state.unshipped ?? 0));
	state.parcels.forEach((journey, index) => {
		const last = index === state.parcels.length - 1;
		const own = last ? sent.slice(index) : sent.slice(index, index + 1);
		order.fulfillments.push(buildParcel(order, seed, journey, index + 1, own, shop));
	});
	const updates = order.fulfillments.map(({ updatedAt }) => updatedAt.getTime());
	if (updates.length > 0) order.updatedAt = new Date(Math.max(...updates));
}

function buildParcel(
	order: Order,
	seed: OrderSeed,
	journey: JourneyName,
	parcel: number,
	lines: Order['lines'],
	{ ids, now }: Building,
): Fulfillment {
	const carrier = seed.carrier ?? USUAL_CARRIER[order.shippingAddress!.countryCode];
	const steps: Step[] = JOURNEYS[journey];
	const latest = now.getTime() - 2 * HOUR;
	const start = Math.min(order.createdAt.getTime() + HANDED_OVER_AFTER, latest);
	const whole = (steps.at(-1)?.hours ?? 0) * HOUR;
	const pace = whole > 0 ? Math.min(1, (latest - start) / whole) : 1;
	const promised = new Date(start + USUAL_DELIVERY);
	promised.setUTCHours(17, 0, 0, 0);
	const events = steps.map((step) =>
		buildEvent(step, new Date(start + step.hours * HOUR * pace), order, carrier, promised, ids),
	);
	const when = (status: string) =>
		events.find((event) => event.status === status)?.happenedAt ?? null;
	const tracked = journey !== 'noTracking';
	return {
		id: ids.next('Fulfillment'),
		name: `${order.name}.${parcel}`,
		status: 'SUCCESS',
		displayStatus: events.at(-1)?.status ?? 'FULFILLED',
		createdAt: new Date(start),
		updatedAt: events.at(-1)?.happenedAt ?? new Date(start),
		estimatedDeliveryAt: tracked && journey !== 'delayed' ? promised : null,
		inTransitAt: when('IN_TRANSIT'),
		deliveredAt: when('DELIVERED'),
		tracking: tracked ? [track(carrier, seed.number, parcel)] : [],
		events,
		lines: lines.map(({ id, quantity }) => ({
			id: ids.next('FulfillmentLineItem'),
			lineId: id,
			quantity,
		})),
	};
}

function buildEvent(
	step: Step,
	happenedAt: Date,
	order: Order,
	carrier: keyof typeof CARRIERS,
	promised: Date,
	ids: Building['ids'],
): FulfillmentEvent {
	const { city, countryCode } = order.shippingAddress!;
	const places = {
		warehouse: WAREHOUSE,
		hub: { city: CARRIERS[carrier].hub, country: null },
		destination: { city, country: countryCode },
	};
	return {
		id: ids.next('FulfillmentEvent'),
		status: step.status,
		happenedAt,
		message: step.message,
		...places[step.at],
		estimatedDeliveryAt: step.status === 'IN_TRANSIT' ? promised : null,
	};
}
