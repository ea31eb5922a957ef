import { VendorError } from '../../shared/errors';
import { keyOf } from '../../shared/moneyFields';
import { findShipment, isBought, type Shipment } from './shipment';
import type { EasyPost } from '../client';
import { isKey } from '../ids';

/**
 * The key of a return label, made from what people enter. Quoting and buying make the same one: it stands at EasyPost as
 * the shipment's reference, and so ties the one shipment to the one return.
 * @throws TypeError when it is empty
 */
export const labelKey = (given: string): string =>
	keyOf(given, { shop: 'easypost', order: 'return', purpose: 'return_label' });

/** @throws VendorError when the shipment was made for another key, or the key already has a label elsewhere */
export async function refuseOtherKey(easyPost: EasyPost, shipment: Shipment, key: string) {
	const { reference, id } = shipment;
	if (!reference || !isKey(reference)) return;
	if (reference !== key) {
		throw reused(
			'This shipment was made with another idempotency key',
			'Buy it with the key that Create and Quote was given.',
			key,
		);
	}
	const first = isBought(shipment) ? undefined : await findShipment(easyPost, key);
	if (!first || first.id === id || !isBought(first)) return;
	throw reused(
		'There already is a label for this idempotency key',
		`It belongs to the shipment ${first.id}. Use that one, or another key for a second label.`,
		key,
	);
}

/** @throws VendorError with the code `key_reused` */
export const reused = (title: string, nextStep: string, idempotencyKey: string) =>
	new VendorError({
		vendor: 'EasyPost',
		title,
		nextStep,
		code: 'key_reused',
		applied: 'no',
		idempotencyKey,
	});
