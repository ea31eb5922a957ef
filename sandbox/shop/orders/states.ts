import type { Order } from '../types';
import type { JourneyName } from './journeys';

export type Payment =
	| 'paid'
	| 'captured'
	| 'authorized'
	| 'expired'
	| 'pending'
	| 'partial'
	| 'voided';

/** What can be said about an order in one word. */
export interface State {
	payment: Payment;
	/** One parcel each. When there are fewer parcels than lines the last one holds the rest. */
	parcels: JourneyName[];
	/** Lines that stay behind in the warehouse. */
	unshipped?: number;
	hold?: Order['hold'];
	cancelled?: 'CUSTOMER' | 'DECLINED' | 'FRAUD' | 'INVENTORY' | 'OTHER' | 'STAFF';
	/** `first` is one piece of the first line. */
	refund?: 'all' | 'first' | 'shipping';
	return?: 'REQUESTED' | 'OPEN' | 'CLOSED' | 'DECLINED' | 'CANCELED';
	dispute?: 'CHARGEBACK' | 'INQUIRY';
	highRisk?: boolean;
}

const paid = (...parcels: JourneyName[]): State => ({ payment: 'paid', parcels });

export const STATES = {
	unfulfilled: paid(),
	authorized: { payment: 'authorized', parcels: [] },
	authorizationExpired: { payment: 'expired', parcels: [] },
	pending: { payment: 'pending', parcels: [] },
	partiallyPaid: { payment: 'partial', parcels: [] },
	voided: { payment: 'voided', parcels: [], cancelled: 'DECLINED' },
	onHold: { ...paid(), hold: 'ON_HOLD' },
	scheduled: { ...paid(), hold: 'SCHEDULED' },
	inProgress: { ...paid(), hold: 'IN_PROGRESS' },
	partiallyFulfilled: { ...paid('delivered'), unshipped: 1 },
	labelPrinted: paid('labelPrinted'),
	fulfilledNoTracking: paid('noTracking'),
	inTransit: paid('inTransit'),
	outForDelivery: paid('outForDelivery'),
	delivered: paid('delivered'),
	capturedDelivered: { payment: 'captured', parcels: ['delivered'] },
	deliveredToNeighbour: paid('deliveredToNeighbour'),
	attempted: paid('attempted'),
	readyForPickup: paid('readyForPickup'),
	deliveryFailed: paid('failed'),
	delayed: paid('delayed'),
	stuck: paid('stuck'),
	split: paid('delivered', 'inTransit'),
	cancelledRefunded: { ...paid(), cancelled: 'CUSTOMER', refund: 'all' },
	cancelledOutOfStock: { ...paid(), cancelled: 'INVENTORY', refund: 'all' },
	refunded: { ...paid('delivered'), refund: 'all' },
	partiallyRefunded: { ...paid('delivered'), refund: 'first' },
	shippingRefunded: { ...paid('delayed'), refund: 'shipping' },
	returnRequested: { ...paid('delivered'), return: 'REQUESTED' },
	returnOpen: { ...paid('delivered'), return: 'OPEN' },
	returnClosed: { ...paid('delivered'), return: 'CLOSED', refund: 'first' },
	returnDeclined: { ...paid('delivered'), return: 'DECLINED' },
	returnCanceled: { ...paid('delivered'), return: 'CANCELED' },
	chargeback: { ...paid('delivered'), dispute: 'CHARGEBACK' },
	inquiry: { ...paid('delivered'), dispute: 'INQUIRY' },
	highRisk: { payment: 'authorized', parcels: [], highRisk: true },
	fraud: { payment: 'voided', parcels: [], cancelled: 'FRAUD', highRisk: true },
} satisfies Record<string, State>;

export type StateName = keyof typeof STATES;
