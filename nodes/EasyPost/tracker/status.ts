import type { ShipmentStatus } from '../../shared/types';

/** https://docs.easypost.com/docs/trackers: `error` is EasyPost's own trouble and says nothing about the parcel. */
const BY_STATUS: Record<string, ShipmentStatus> = {
	pre_transit: 'label_created',
	in_transit: 'in_transit',
	out_for_delivery: 'out_for_delivery',
	delivered: 'delivered',
	available_for_pickup: 'ready_for_pickup',
	return_to_sender: 'not_delivered',
	failure: 'not_delivered',
	cancelled: 'cancelled',
};

const DELAYS = new Set(['delayed', 'weather_delay']);

/** EasyPost's status in our words; what is not known becomes `unknown`. */
export function statusOf(status: unknown, detail?: unknown): ShipmentStatus {
	if (status === 'in_transit' && DELAYS.has(String(detail))) return 'delayed';
	return Object.hasOwn(BY_STATUS, String(status)) ? BY_STATUS[String(status)] : 'unknown';
}

/** A carrier has scanned the parcel: shops that refund at the first scan wait for this. */
export const isScanned = (status: ShipmentStatus): boolean =>
	!['label_created', 'cancelled', 'unknown'].includes(status);
