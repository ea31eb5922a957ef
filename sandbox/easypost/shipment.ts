import { newId, timestamp, type Mode } from './account';
import { makeAddress, type Address } from './addresses';
import type { Context } from './call';
import { EasyPostError } from './errors';
import type { Tracker } from './trackers';

export interface RateOffer {
	carrier: string;
	service: string;
	rate: string;
	currency: string;
	delivery_days: number | null;
}

export interface Rate extends RateOffer {
	id: string;
	[field: string]: unknown;
}

export interface Parcel {
	id: string;
	mode: Mode;
	weight: number;
	[field: string]: unknown;
}

export interface Purchase {
	shipmentId: string;
	reference: string | null;
	carrier: string;
	service: string;
	amount: string;
	currency: string;
	insurance: string | null;
	mode: Mode;
}

export interface Shipment {
	id: string;
	mode: Mode;
	reference: string | null;
	is_return: boolean;
	from_address: Address;
	to_address: Address;
	rates: Rate[];
	messages: unknown[];
	selected_rate: Rate | null;
	postage_label: Record<string, unknown> | null;
	tracking_code: string | null;
	tracker: Tracker | null;
	insurance: string | null;
	refund_status: string | null;
	options: Record<string, unknown>;
	fees: object[];
	[field: string]: unknown;
}

const ACCOUNT = 'ca_5ba7ca3632c54adeb17ad4bcac13c890';

type Fields = Record<string, unknown>;

export function makeParcel({ parcels }: Context, given: unknown, mode: Mode): Parcel {
	const values = (given ?? {}) as Fields;
	const known = parcels.get(String(values.id));
	if (known) return known;
	const weight = Number(values.weight);
	if (!(weight > 0)) {
		throw new EasyPostError(422, 'PARAMETER.INVALID', 'Wrong parameter type.', [
			{ field: 'weight', message: 'must be a positive number' },
		]);
	}
	const at = timestamp();
	const { length = null, width = null, height = null, predefined_package = null } = values;
	const sizes = { length, width, height, predefined_package };
	const parcel = { id: newId('prcl'), object: 'Parcel', created_at: at, updated_at: at, ...sizes };
	const made = { ...parcel, weight, mode };
	parcels.set(made.id, made);
	return made;
}

export function makeRates({ settings }: Context, shipmentId: string, mode: Mode): Rate[] {
	const at = timestamp();
	return settings.rates.map((offer) => ({
		id: newId('rate'),
		object: 'Rate',
		created_at: at,
		updated_at: at,
		mode,
		...offer,
		retail_rate: offer.rate,
		retail_currency: offer.currency,
		list_rate: offer.rate,
		list_currency: offer.currency,
		billing_type: 'easypost',
		delivery_date: null,
		delivery_date_guaranteed: false,
		est_delivery_days: offer.delivery_days,
		shipment_id: shipmentId,
		carrier_account_id: ACCOUNT,
	}));
}

/** A carrier that has no rate says so in a message; the shipment is made all the same. */
export const rateError = (message: string) => ({
	carrier: 'USPS',
	carrier_account_id: ACCOUNT,
	type: 'rate_error',
	message,
});

/** Within the European Union's customs union nothing is declared. */
const CUSTOMS_UNION = new Set(
	'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

const crossesBorder = (from: unknown, to: unknown) =>
	from !== to && !(CUSTOMS_UNION.has(String(from)) && CUSTOMS_UNION.has(String(to)));

function makeCustoms(given: unknown, mode: Mode) {
	if (!given || Array.isArray(given)) return null;
	const at = timestamp();
	const { customs_items: items = [], ...info } = given as Fields & { customs_items?: Fields[] };
	const times = { created_at: at, updated_at: at };
	return {
		id: newId('cstinfo'),
		object: 'CustomsInfo',
		...times,
		contents_explanation: null,
		restriction_comments: null,
		declaration: null,
		eel_pfc: null,
		...info,
		mode,
		customs_items: items.map((item) => ({
			id: newId('cstitem'),
			object: 'CustomsItem',
			...times,
			hs_tariff_number: null,
			code: null,
			manufacturer: null,
			currency: null,
			eccn: null,
			printed_commodity_identifier: null,
			...item,
			value: Number(item.value).toFixed(2),
			mode,
		})),
	};
}

/** A shipment with its rates, as EasyPost answers a create. */
export function makeShipment(context: Context, given: Fields, mode: Mode): Shipment {
	const { settings, shipments } = context;
	const id = newId('shp');
	const at = timestamp(new Date(Date.now() - settings.ageHours * 3_600_000));
	const from_address = makeAddress(context, given.from_address, mode);
	const to_address = makeAddress(context, given.to_address, mode);
	const customs_info = makeCustoms(given.customs_info, mode);
	const undeclared = crossesBorder(from_address.country, to_address.country) && !customs_info;
	const rates = undeclared ? [] : makeRates(context, id, mode);
	const why = undeclared
		? 'customs_info is required for international shipments'
		: 'Unable to retrieve USPS rates for this shipment.';
	const shipment: Shipment = {
		created_at: at,
		is_return: given.is_return === true,
		messages: rates.length === 0 ? [rateError(why)] : [],
		mode,
		options: {
			...((given.options ?? {}) as Fields),
			currency: 'USD',
			payment: { type: 'SENDER' },
			date_advance: 0,
		},
		reference: (given.reference as string) || null,
		status: 'unknown',
		tracking_code: null,
		updated_at: at,
		batch_id: null,
		batch_status: null,
		batch_message: null,
		customs_info,
		from_address,
		insurance: null,
		order_id: null,
		parcel: makeParcel(context, given.parcel, mode),
		postage_label: null,
		rates,
		refund_status: null,
		scan_form: null,
		selected_rate: null,
		tracker: null,
		to_address,
		usps_zone: 4,
		return_address: given.return_address
			? makeAddress(context, given.return_address, mode)
			: from_address,
		buyer_address: to_address,
		...(given.tax_identifiers ? { tax_identifiers: given.tax_identifiers } : {}),
		forms: [],
		fees: [],
		id,
		object: 'Shipment',
	};
	shipments.set(id, shipment);
	return shipment;
}
