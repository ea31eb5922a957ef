import { VendorError } from '../../shared/errors';
import { parseMoney, toMoney } from '../../shared/money';
import type { Money } from '../../shared/types';
import type { EasyPost } from '../client';
import type { Tracker } from '../tracker/tracker';

/** Where a parcel starts or ends. Numbers and names may be missing. */
export interface Place {
	name?: string | null;
	company?: string | null;
	street1?: string | null;
	city?: string | null;
	state?: string | null;
	zip?: string | null;
	country?: string | null;
}

export interface Rate {
	id: string;
	carrier: string;
	service: string;
	rate: string;
	currency: string;
	delivery_days: number | null;
	est_delivery_days?: number | null;
}

export interface Label {
	label_url: string | null;
	label_pdf_url: string | null;
	label_zpl_url: string | null;
	label_epl2_url?: string | null;
	label_file_type: string | null;
}

/** A shipment as EasyPost sends it, as far as it is used here. https://docs.easypost.com/docs/shipments */
export interface Shipment {
	id: string;
	mode: string;
	reference: string | null;
	is_return: boolean;
	created_at: string;
	from_address: Place;
	to_address: Place;
	parcel: { weight: number; length: number | null; width: number | null; height: number | null };
	rates: Rate[];
	messages: Array<{ carrier?: string; message?: unknown }>;
	selected_rate: Rate | null;
	postage_label: Label | null;
	tracking_code: string | null;
	tracker: Tracker | null;
	refund_status: string | null;
	fees: Array<{ type: string; amount: string }>;
	insurance: string | null;
}

/** Reads a shipment by EasyPost's id or by our reference. @throws VendorError */
export async function readShipment(easyPost: EasyPost, idOrReference: string): Promise<Shipment> {
	const { Shipment: shipments } = await easyPost.sdk();
	return (await shipments.retrieve(idOrReference)) as unknown as Shipment;
}

/** The shipment with this reference; undefined when there is none. @throws VendorError */
export async function findShipment(easyPost: EasyPost, reference: string) {
	return await readShipment(easyPost, reference).catch((error: unknown) => {
		if (error instanceof VendorError && error.httpStatus === 404) return undefined;
		throw error;
	});
}

/** Whether there is a label: from then on the shipment costs, until it is voided. */
export const isBought = ({ postage_label, tracking_code }: Shipment): boolean =>
	Boolean(postage_label ?? tracking_code);

/**
 * Where the parcel really starts and ends. EasyPost keeps the addresses of a return as they were sent, which is the
 * outbound way, and turns them round on the label (https://docs.easypost.com/docs/shipments/returns).
 */
export function wayOf({ is_return, from_address, to_address }: Shipment) {
	const [start, end] = is_return ? [to_address, from_address] : [from_address, to_address];
	return { shipsFrom: placeOf(start), shipsTo: placeOf(end) };
}

/** A place without what names a person. */
const placeOf = ({ city, state, zip, country }: Place) => ({
	city: city ?? null,
	state: state ?? null,
	postalCode: zip ?? null,
	country: country ?? null,
});

export interface RateView extends Money {
	id: string;
	carrier: string;
	service: string;
	deliveryDays: number | null;
}

/** A rate as it leaves the node; undefined for one whose price is no amount of its currency. */
export function rateView(rate: Rate): RateView | undefined {
	try {
		const { amount, currency } = toMoney(parseMoney(rate.rate, rate.currency));
		const { id, carrier, service } = rate;
		const deliveryDays = rate.delivery_days ?? rate.est_delivery_days ?? null;
		return { id, carrier, service, amount, currency, deliveryDays };
	} catch {
		return undefined;
	}
}

/** What carriers said instead of a rate. */
export const messagesOf = ({ messages }: Shipment) =>
	(messages ?? []).map(({ carrier, message }) => ({
		carrier: carrier ?? null,
		message: typeof message === 'string' ? message : JSON.stringify(message ?? ''),
	}));

const REFUND_STATES = ['submitted', 'refunded', 'rejected', 'not_applicable'];

/** What became of the request to void a label; null when nobody asked for it. */
export const refundStatusOf = ({ refund_status }: Shipment): string | null =>
	refund_status === null || REFUND_STATES.includes(refund_status) ? refund_status : 'unknown';

/** The label and the way of a shipment, the same in every operation. The address of the file opens the label. */
export function shipmentView(shipment: Shipment) {
	const label = shipment.postage_label;
	const chosen = shipment.selected_rate && rateView(shipment.selected_rate);
	return {
		shipmentId: shipment.id,
		reference: shipment.reference,
		mode: shipment.mode,
		bought: isBought(shipment),
		labelUrl: label?.label_pdf_url ?? label?.label_url ?? null,
		labelType: label?.label_pdf_url ? 'application/pdf' : (label?.label_file_type ?? null),
		trackingCode: shipment.tracking_code,
		trackerId: shipment.tracker?.id ?? null,
		carrier: chosen?.carrier ?? null,
		service: chosen?.service ?? null,
		cost: chosen ? { amount: chosen.amount, currency: chosen.currency } : null,
		fees: (shipment.fees ?? []).map(({ type, amount }) => ({ type, amount })),
		refundStatus: refundStatusOf(shipment),
		...wayOf(shipment),
	};
}
