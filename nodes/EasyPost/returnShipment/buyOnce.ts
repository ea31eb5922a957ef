import { VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { EasyPost } from '../client';
import { isBought, readShipment, type Shipment } from './shipment';

/** A carrier may take a while for a label that nobody waits for any more. */
const LOOKS_AFTER_MS = [300, 1_000, 2_500];

/** Refusals that say that somebody else has bought it, or is doing so right now. */
const BY_ANOTHER = new Set(['SHIPMENT.POSTAGE.EXISTS', 'SHIPMENT.PURCHASE.IN_PROGRESS']);
/** The carrier did not answer EasyPost: the label may come into being. */
const UNCLEAR = new Set(['SHIPMENT.POSTAGE.NO_RESPONSE', 'SHIPMENT.POSTAGE.TIMED_OUT']);

export interface Purchase {
	shipmentId: string;
	rateId: string;
	/** In US dollars; undefined for none. */
	insuredValue?: string;
	idempotencyKey: string;
}

/**
 * Buys the label of a shipment. EasyPost buys one shipment once only, so whatever is not clear is read from the shipment
 * itself, and asking again can never buy a second label.
 * @throws VendorError with `applied: 'unknown'` when it is not clear even then
 */
export async function buyOnce(
	easyPost: EasyPost,
	purchase: Purchase,
): Promise<{ shipment: Shipment; applied: 'yes' | 'no' }> {
	const { shipmentId, rateId, insuredValue, idempotencyKey } = purchase;
	const { Shipment: shipments } = await easyPost.sdk();
	let doubt: VendorError;
	try {
		// The value as text, though the SDK's types say number: EasyPost takes both, and only text is exact.
		const insurance = insuredValue as unknown as number;
		const answer = (await shipments.buy(shipmentId, rateId, insurance)) as unknown as Shipment;
		if (isBought(answer)) return { shipment: answer, applied: 'yes' };
		doubt = notYet();
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		const unclear = UNCLEAR.has(error.code ?? '') || BY_ANOTHER.has(error.code ?? '');
		if (error.applied !== 'unknown' && !unclear) throw error.with({ idempotencyKey });
		doubt = error;
	}
	for (const wait of LOOKS_AFTER_MS) {
		await sleep(wait, easyPost.signal).catch(() => undefined);
		// A look that fails changes nothing about what is reported in the end.
		const now = await readShipment(easyPost, shipmentId).catch(() => undefined);
		if (now && isBought(now)) {
			return { shipment: now, applied: BY_ANOTHER.has(doubt.code ?? '') ? 'no' : 'yes' };
		}
	}
	throw doubt.with({
		applied: 'unknown',
		idempotencyKey,
		nextStep:
			'The label may still come. Run the step again with the same shipment: EasyPost buys a shipment once only.',
	});
}

const notYet = () =>
	new VendorError({
		vendor: 'EasyPost',
		title: 'EasyPost accepted the purchase, but the label is not there yet',
		nextStep: '',
		code: 'no_label_yet',
		applied: 'unknown',
	});
