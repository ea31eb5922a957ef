import { unclearStep, VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { Payload, Shopify } from '../client';
import { keyReused } from '../keyed';
import { REFUND_CREATE, REFUNDS_OF_ORDER } from './document';
import { refundMarked, type Marker } from './marker';
import type { RefundNode } from './types';

/** How often, and after how long each time, an unclear refund is looked for. */
const LOOKS_MS = [0, 500, 1_500];

/**
 * Creates the refund once. What is unclear afterwards is looked up by the marker in its note.
 * @throws VendorError with `applied: unknown` when that does not tell either
 */
export async function applyRefund(
	shopify: Shopify,
	input: { orderId: string },
	marker: Marker,
): Promise<RefundNode> {
	const { key } = marker;
	try {
		const { refund } = await shopify.mutate<Payload & { refund: RefundNode | null }>(
			REFUND_CREATE,
			{ input, key },
			{ idempotencyKey: key },
		);
		if (refund) return refund;
		throw unclear(key);
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied === 'no' && !aboutKey(error)) throw error.with({ idempotencyKey: key });
		const refund = await lookFor(shopify, input.orderId, marker);
		if (refund) return refund;
		if (isMismatch(error)) throw keyReused(key);
		throw error.with({
			applied: 'unknown',
			idempotencyKey: key,
			nextStep: unclearStep('Shopify', key),
		});
	}
}

async function lookFor(shopify: Shopify, id: string, marker: Marker) {
	for (const pause of LOOKS_MS) {
		await sleep(pause, shopify.signal);
		const { order } = await shopify.query<{ order: { refunds: RefundNode[] } | null }>(
			REFUNDS_OF_ORDER,
			{ id },
		);
		const refund = refundMarked(order?.refunds ?? [], marker);
		if (refund) return refund;
	}
	return undefined;
}

/** Errors of refundCreate have no code when they come as user errors, so their words are read as well. */
const aboutKey = ({ code, detail, nextStep }: VendorError) =>
	/^IDEMPOTENCY_/.test(code ?? '') || /idempotency key/i.test(`${detail ?? ''} ${nextStep}`);

const isMismatch = ({ code, detail, nextStep }: VendorError) =>
	code === 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH' ||
	/key cannot be used with different/i.test(`${detail ?? ''} ${nextStep}`);

const unclear = (idempotencyKey: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'Shopify did not say which refund it made',
		nextStep: unclearStep('Shopify', idempotencyKey),
		applied: 'unknown',
		idempotencyKey,
	});
