import { setTimeout as wait } from 'node:timers/promises';

import type { Reply } from '../vendor';
import { timestamp, trackingCodeFor, type Mode } from './account';
import { verify } from './addresses';
import { found, type Call, type Context } from './call';
import { EasyPostError, missing } from './errors';
import { formatOf, makeLabel, urlOf, type Format } from './labels';
import { makeParcel, makeRates, makeShipment, type Shipment } from './shipment';
import { announceTracker, makeTracker } from './trackers';

const EXISTS = () =>
	new EasyPostError(
		422,
		'SHIPMENT.POSTAGE.EXISTS',
		'Postage already exists for this shipment. Shipment postage can only be bought once.',
	);

/** Buys once: a shipment that has a label, or is getting one, refuses a second. */
async function buy(context: Context, shipment: Shipment, fields: Record<string, unknown>) {
	const { buying, settings } = context;
	const rateId = (fields.rate as { id?: string } | undefined)?.id;
	if (!rateId) throw missing('rate');
	const rate = shipment.rates.find(({ id }) => id === rateId);
	if (!rate) {
		throw new EasyPostError(
			422,
			'SHIPMENT.RATES.UNAVAILABLE',
			'The rate is not available for this shipment.',
		);
	}
	if (shipment.postage_label) throw EXISTS();
	if (buying.has(shipment.id)) {
		throw new EasyPostError(
			422,
			'SHIPMENT.PURCHASE.IN_PROGRESS',
			'A purchase of this shipment is already in progress.',
		);
	}
	buying.add(shipment.id);
	try {
		if (settings.buyMs > 0) await wait(settings.buyMs);
		const insured = Number(fields.insurance ?? 0);
		charge(context, shipment, rate, insured > 0 ? insured.toFixed(2) : null);
	} finally {
		buying.delete(shipment.id);
	}
}

function charge(
	context: Context,
	shipment: Shipment,
	rate: Shipment['rates'][number],
	insurance: string | null,
) {
	const { id, mode, reference } = shipment;
	const { carrier, service, rate: amount, currency } = rate;
	const fee = (type: string, sum: number) => ({
		object: 'Fee',
		type,
		amount: sum.toFixed(5),
		charged: true,
		refunded: false,
	});
	// EasyPost verifies where the parcel goes before it buys, and keeps what that made of the address.
	verify(shipment.to_address);
	shipment.selected_rate = { ...rate, updated_at: timestamp() };
	shipment.tracking_code = trackingCodeFor(id);
	shipment.insurance = insurance;
	shipment.updated_at = timestamp();
	shipment.fees = [
		fee('LabelFee', 0),
		fee('PostageFee', Number(amount)),
		...(insurance ? [fee('InsuranceFee', Math.max(0.5, Number(insurance) / 200))] : []),
	];
	shipment.tracker = makeTracker(context, shipment.tracking_code, carrier, mode, shipment);
	shipment.postage_label = makeLabel(context.url(), shipment);
	context.purchases.push({
		shipmentId: id,
		reference,
		carrier,
		service,
		amount,
		currency,
		insurance,
		mode,
	});
	announceTracker(context, 'tracker.created', shipment.tracker);
}

/** A label that nobody has scanned yet can be given back. */
function refund(shipment: Shipment) {
	if (!shipment.postage_label || shipment.refund_status === 'submitted') {
		throw new EasyPostError(
			422,
			'SHIPMENT.REFUND.UNAVAILABLE',
			'This shipment is not eligible for a refund.',
		);
	}
	const unused = ['unknown', 'pre_transit'].includes(shipment.tracker?.status ?? 'unknown');
	shipment.refund_status = unused ? 'submitted' : 'rejected';
	shipment.updated_at = timestamp();
}

/** Adds the address of another format; only a PNG can be turned into one. */
function convert(context: Context, shipment: Shipment, format: Format) {
	const label = shipment.postage_label;
	if (!label) {
		throw new EasyPostError(
			422,
			'SHIPMENT.POSTAGE.REQUIRED',
			'Postage has not been purchased for this shipment.',
		);
	}
	const field = { PDF: 'label_pdf_url', ZPL: 'label_zpl_url', EPL2: 'label_epl2_url' }[
		String(format)
	];
	if (!field) {
		throw new EasyPostError(
			422,
			'SHIPMENT.POSTAGE.INVALID_FORMAT',
			'The label format is not valid.',
		);
	}
	if (formatOf(shipment) !== 'PNG') {
		throw new EasyPostError(
			422,
			'SHIPMENT.POSTAGE.FORMAT_UNAVAILABLE',
			'The label cannot be converted to the requested format.',
		);
	}
	label[field] = urlOf(context.url(), shipment, format);
}

/** One-call buy: a service in the create spends at once. */
async function buyOnCreate(
	context: Context,
	shipment: Shipment,
	{ service, insurance }: Record<string, unknown>,
) {
	if (!service) return;
	const rate = shipment.rates.find((one) => one.service === service);
	if (rate) await buy(context, shipment, { rate: { id: rate.id }, insurance });
}

export function shipmentRoutes(
	context: Context,
): Record<string, (call: Call) => Reply | Promise<Reply>> {
	const { shipments, parcels } = context;
	const create = async (given: unknown, mode: Mode) => {
		if (!given) throw missing('shipment');
		const fields = given as Record<string, unknown>;
		for (const field of ['to_address', 'from_address', 'parcel']) {
			if (!fields[field]) throw missing(field);
		}
		const shipment = makeShipment(context, fields, mode);
		await buyOnCreate(context, shipment, fields);
		return shipment;
	};
	return {
		'POST /v2/parcels': ({ fields, mode }) => {
			if (!fields.parcel) throw missing('parcel');
			return { status: 201, body: makeParcel(context, fields.parcel, mode) };
		},
		'GET /v2/parcels/:id': (call) => ({ status: 200, body: found(call, parcels) }),
		'POST /v2/shipments': async ({ fields, mode }) => ({
			status: 201,
			body: await create(fields.shipment, mode),
		}),
		'GET /v2/shipments/:id': (call) => ({ status: 200, body: found(call, shipments) }),
		'POST /v2/shipments/:id/rerate': (call) => {
			const shipment = found(call, shipments);
			if (shipment.postage_label) throw EXISTS();
			shipment.rates = makeRates(context, shipment.id, shipment.mode);
			return { status: 200, body: { rates: shipment.rates } };
		},
		'POST /v2/shipments/:id/buy': async (call) => {
			const shipment = found(call, shipments);
			await buy(context, shipment, call.fields);
			return { status: 200, body: shipment };
		},
		'POST /v2/shipments/:id/insure': (call) => {
			const shipment = found(call, shipments);
			if (shipment.insurance) {
				throw new EasyPostError(
					422,
					'SHIPMENT.INSURANCE.ALREADY_PURCHASED',
					'This shipment is already insured.',
				);
			}
			shipment.insurance = Number(call.fields.amount).toFixed(2);
			return { status: 200, body: shipment };
		},
		'POST /v2/shipments/:id/refund': (call) => {
			const shipment = found(call, shipments);
			refund(shipment);
			return { status: 200, body: shipment };
		},
		'GET /v2/shipments/:id/label': (call) => {
			const shipment = found(call, shipments);
			convert(context, shipment, String(call.query.file_format ?? '').toUpperCase() as Format);
			return { status: 200, body: shipment };
		},
	};
}
