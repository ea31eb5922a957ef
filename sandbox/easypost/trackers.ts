import type { Reply } from '../vendor';
import { newId, timestamp, type Mode } from './account';
import { found, type Call, type Context } from './call';
import { EasyPostError, missing, notFound } from './errors';
import type { Shipment } from './shipment';

export interface Tracker {
	id: string;
	mode: Mode;
	tracking_code: string;
	status: string;
	status_detail: string;
	carrier: string;
	tracking_details: object[];
	[field: string]: unknown;
}

/** Codes with a fixed status, for test keys. */
const TEST_CODES: Record<string, string> = {
	EZ1000000001: 'pre_transit',
	EZ2000000002: 'in_transit',
	EZ3000000003: 'out_for_delivery',
	EZ4000000004: 'delivered',
	EZ5000000005: 'return_to_sender',
	EZ6000000006: 'failure',
	EZ7000000007: 'unknown',
};

const place = (city: string | null) => ({
	object: 'TrackingLocation',
	city,
	state: city ? 'TX' : null,
	country: null,
	zip: city ? '77063' : null,
});

const detail = (message: string, status: string, statusDetail: string, city: string | null) => ({
	object: 'TrackingDetail',
	message,
	description: '',
	status,
	status_detail: statusDetail,
	datetime: timestamp(),
	source: 'USPS',
	carrier_code: '',
	tracking_location: place(city),
	est_delivery_date: null,
});

/** The same code and carrier give the tracker that is there. */
export function makeTracker(
	{ trackers }: Context,
	code: string,
	carrier: string,
	mode: Mode,
	shipment?: Shipment,
): Tracker {
	const known = [...trackers.values()].find(
		(one) => one.tracking_code === code && one.carrier === carrier && one.mode === mode,
	);
	if (known) return known;
	const at = timestamp();
	const status = TEST_CODES[code] ?? 'unknown';
	const id = newId('trk');
	const started = status !== 'unknown';
	const tracker: Tracker = {
		id,
		object: 'Tracker',
		mode,
		tracking_code: code,
		status,
		status_detail: started ? 'status_update' : 'unknown',
		created_at: at,
		updated_at: at,
		signed_by: null,
		weight: null,
		est_delivery_date: started ? at : null,
		shipment_id: shipment?.id ?? null,
		carrier,
		tracking_details: started
			? [
					detail('Pre-Shipment Info Sent to USPS', 'pre_transit', 'status_update', null),
					detail('Shipping Label Created', status, 'status_update', 'HOUSTON'),
				]
			: [],
		carrier_detail: started
			? {
					object: 'CarrierDetail',
					service: 'First-Class Package Service',
					container_type: null,
					est_delivery_date_local: null,
					est_delivery_time_local: null,
					origin_location: 'HOUSTON TX, 77001',
					origin_tracking_location: place('HOUSTON'),
					destination_location: 'CHARLESTON SC, 29401',
					destination_tracking_location: null,
					guaranteed_delivery_date: null,
					alternate_identifier: null,
					initial_delivery_attempt: null,
				}
			: null,
		delivery_evidence: [],
		finalized: started,
		is_return: shipment?.is_return ?? false,
		public_url: `https://track.easypost.com/${Buffer.from(`v1:${id}`).toString('base64url')}`,
	};
	trackers.set(id, tracker);
	return tracker;
}

export function announceTracker(
	{ announce }: Context,
	description: 'tracker.created' | 'tracker.updated',
	tracker: Tracker,
	previous: Record<string, unknown> = {},
) {
	announce(description, tracker, tracker.mode, previous);
}

/** The carrier scans the parcel. */
export function scan(
	context: Context,
	trackingCode: string,
	status: string,
	{
		statusDetail = 'status_update',
		city = 'HOUSTON',
		message = `Parcel is ${status}`,
		unheard = false,
	} = {},
) {
	const tracker = [...context.trackers.values()].find((one) => one.tracking_code === trackingCode);
	if (!tracker) throw new Error(`There is no tracker for ${trackingCode}`);
	const previous = { status: tracker.status };
	Object.assign(tracker, { status, status_detail: statusDetail, updated_at: timestamp() });
	tracker.tracking_details.push(detail(message, status, statusDetail, city));
	if (!unheard) announceTracker(context, 'tracker.updated', tracker, previous);
	return tracker;
}

export function trackerRoutes(context: Context): Record<string, (call: Call) => Reply> {
	const { trackers } = context;
	return {
		'POST /v2/trackers': ({ fields, mode }) => {
			if (!fields.tracker) throw missing('tracker');
			const { tracking_code: code, carrier } = fields.tracker as Record<string, string>;
			if (!code) throw missing('tracking_code');
			if (/^EZ\d/.test(code) && !TEST_CODES[code]) {
				throw new EasyPostError(422, 'TRACKER.INVALID_TEST_CODE', 'Invalid test tracking code.');
			}
			const before = trackers.size;
			const tracker = makeTracker(context, code, carrier || 'USPS', mode);
			if (trackers.size > before) announceTracker(context, 'tracker.created', tracker);
			return { status: 200, body: tracker };
		},
		'GET /v2/trackers': ({ query, mode }) => {
			const found = [...trackers.values()]
				.filter((one) => one.mode === mode)
				.filter((one) => !query.tracking_code || one.tracking_code === query.tracking_code)
				.filter((one) => !query.carrier || one.carrier === query.carrier)
				.reverse();
			return { status: 200, body: { trackers: found, has_more: false } };
		},
		'GET /v2/trackers/:id': (call) => ({ status: 200, body: found(call, trackers) }),
		'DELETE /v2/trackers/:id': (call) => {
			if (!trackers.delete(found(call, trackers).id)) throw notFound();
			return { status: 200, body: { success: true } };
		},
	};
}
