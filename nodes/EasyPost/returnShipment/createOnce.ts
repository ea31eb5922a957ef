import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { EasyPost } from '../client';
import { reused } from './intent';
import { findShipment, type Place, type Shipment } from './shipment';

/** After these waits a shipment that is not there was not made. */
const LOOKS_AFTER_MS = [300, 1_000, 2_500];

export interface NewShipment {
	reference: string;
	is_return: boolean;
	from_address: Place;
	to_address: Place;
	parcel: { weight: number; length?: number; width?: number; height?: number };
	[field: string]: unknown;
}

/**
 * Makes the shipment of a reference once: EasyPost takes no idempotency keys and does not ask for unique references, so
 * it is looked up before, after an unclear outcome, and once more afterwards, for two callers to end with the same one.
 * https://docs.easypost.com/docs/easypost-objects
 * @throws VendorError `key_reused` when the reference belongs to another parcel or other places
 */
export async function createOnce(
	easyPost: EasyPost,
	body: NewShipment,
): Promise<{ shipment: Shipment; applied: 'yes' | 'no' }> {
	const { reference } = body;
	const before = await findShipment(easyPost, reference);
	if (before) return { shipment: sameOrRefuse(before, body), applied: 'no' };

	const made = await create(easyPost, body).catch(async (error: unknown) => {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		for (const wait of LOOKS_AFTER_MS) {
			await sleep(wait, easyPost.signal).catch(() => undefined);
			const found = await findShipment(easyPost, reference).catch(() => undefined);
			if (found) return found;
		}
		throw error.with({
			idempotencyKey: reference,
			nextStep:
				'Nothing was bought. Run the step again: it looks for this shipment before it makes one.',
		});
	});
	const first = (await findShipment(easyPost, reference).catch(() => undefined)) ?? made;
	return first.id === made.id
		? { shipment: made, applied: 'yes' }
		: { shipment: sameOrRefuse(first, body), applied: 'no' };
}

async function create(easyPost: EasyPost, body: NewShipment): Promise<Shipment> {
	const { Shipment: shipments } = await easyPost.sdk();
	return (await shipments.create(body as never)) as unknown as Shipment;
}

/**
 * EasyPost rewrites addresses when it verifies them (capital letters, abbreviations, longer postal codes), so only what
 * survives that is compared, beside the parcel.
 */
function sameOrRefuse(shipment: Shipment, body: NewShipment): Shipment {
	const { weight, length, width, height } = shipment.parcel;
	const { parcel } = body;
	const same =
		shipment.is_return === body.is_return &&
		samePlace(shipment.from_address, body.from_address) &&
		samePlace(shipment.to_address, body.to_address) &&
		weight === parcel.weight &&
		(length ?? 0) === (parcel.length ?? 0) &&
		(width ?? 0) === (parcel.width ?? 0) &&
		(height ?? 0) === (parcel.height ?? 0);
	if (same) return shipment;
	throw reused(
		'This idempotency key was used with other addresses or another parcel',
		`A shipment cannot be changed. Use another key, or go on with the shipment ${shipment.id}.`,
		body.reference,
	);
}

function samePlace(a: Place, b: Place): boolean {
	const [one, two] = [postalCode(a), postalCode(b)];
	const start = Math.min(one.length, two.length, 5);
	return (
		a.country === b.country &&
		one.slice(0, start) === two.slice(0, start) &&
		houseNumber(a) === houseNumber(b)
	);
}

const houseNumber = ({ street1 }: Place) => /\d+/.exec(street1 ?? '')?.[0];
const postalCode = ({ zip }: Place) => (zip ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
