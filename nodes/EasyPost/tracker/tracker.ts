import { UserError } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import type { Field } from '../../shared/operation';
import { singleLine } from '../../shared/text';
import type { Shipment, ShipmentEvent } from '../../shared/types';
import type { EasyPost } from '../client';
import { isScanned, statusOf } from './status';

interface TrackingDetail {
	message?: string | null;
	status?: string | null;
	status_detail?: string | null;
	datetime?: string | null;
	tracking_location?: { city?: string | null } | null;
}

/** A tracker as EasyPost sends it, as far as it is used here. https://docs.easypost.com/docs/trackers */
export interface Tracker {
	id: string;
	mode: string;
	tracking_code: string;
	status: string;
	status_detail?: string | null;
	carrier: string | null;
	est_delivery_date: string | null;
	shipment_id: string | null;
	public_url: string | null;
	is_return?: boolean;
	tracking_details?: TrackingDetail[] | null;
}

export const trackerId = {
	displayName: 'Tracker',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. trk_797dea7fe91c4362ad88d4e62482b99b or 9400100110368068953341',
	description: 'ID of the tracker, or the tracking code of a parcel that EasyPost already follows',
} as const satisfies Field;

/** Reads a tracker by its id or by its tracking code, the newest one. @throws VendorError when there is none */
export async function readTracker(easyPost: EasyPost, idOrCode: string): Promise<Tracker> {
	const given = idOrCode.trim();
	const { Tracker: trackers } = await easyPost.sdk();
	if (/^trk_[A-Za-z0-9]+$/.test(given)) {
		return (await trackers.retrieve(given)) as unknown as Tracker;
	}
	const page = await trackers.all({ tracking_code: codeOf(given), page_size: 1 });
	const [found] = page.trackers as unknown as Tracker[];
	if (found) return found;
	throw new VendorError({
		vendor: 'EasyPost',
		title: 'EasyPost does not follow a parcel with this tracking code',
		nextStep: 'Check the code, or create a tracker for it first.',
		code: 'not_found',
		httpStatus: 404,
		applied: 'no',
	});
}

/** @throws UserError for what no carrier uses as a tracking code */
export function codeOf(trackingCode: string): string {
	const code = trackingCode.replace(/\s/g, '');
	if (/^[A-Za-z0-9._-]{4,64}$/.test(code)) return code;
	throw new UserError('The tracking code is empty or has characters that no tracking code has.');
}

/** The parcel in our shape, and what belongs to EasyPost beside it. */
export function trackerView(tracker: Tracker) {
	const status = statusOf(tracker.status, tracker.status_detail);
	const events = eventsOf(tracker);
	const delivered = events.find((event) => event.status === 'delivered');
	const shipment: Shipment = {
		carrier: tracker.carrier,
		number: tracker.tracking_code,
		url: tracker.public_url,
		status,
		estimatedAt: timeOf(tracker.est_delivery_date),
		deliveredAt: status === 'delivered' ? (delivered?.at ?? null) : null,
		events,
	};
	return {
		trackerId: tracker.id,
		shipmentId: tracker.shipment_id,
		mode: tracker.mode,
		...shipment,
		scanned: isScanned(status) || events.some((event) => isScanned(event.status)),
		statusDetail: tracker.status_detail ?? null,
		isReturn: tracker.is_return ?? false,
	};
}

/** What happened to the parcel, newest first. An event without a time cannot be put in order and is left out. */
export function eventsOf({ tracking_details }: Tracker): ShipmentEvent[] {
	return (tracking_details ?? [])
		.flatMap(({ message, status, status_detail, datetime, tracking_location }) => {
			const at = timeOf(datetime);
			const city = tracking_location?.city ?? null;
			const said = message ? singleLine(message, 300) : null;
			return at ? [{ status: statusOf(status, status_detail), at, message: said, city }] : [];
		})
		.reverse()
		.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function timeOf(time: string | null | undefined): string | null {
	const at = Date.parse(time ?? '');
	return Number.isNaN(at) ? null : new Date(at).toISOString();
}
