import { unclearStep, VendorError } from '../../shared/errors';
import { sleep } from '../../shared/http';
import type { Payload, Shopify } from '../client';
import { keyReused } from '../keyed';
import { readNote, type Marker } from '../refund/marker';
import { returnableOf, type MarkedReturn } from './returnable';

/** How often, and after how long each time, an unclear return is looked for. */
const LOOKS_MS = [0, 700, 1_500];

interface Opening {
	orderId: string;
	marker: Marker;
	document: string;
	variables: Record<string, unknown>;
	/** Takes a second return of the same key back, which two runs at the same moment can make. */
	takeBack(id: string): Promise<unknown>;
}

/** The oldest return that carries this key. @throws VendorError when the key stands for something else */
export function returnMarked(returns: MarkedReturn[], marker: Marker): MarkedReturn | undefined {
	const marked = returns
		.map((value) => ({ value, found: markerIn(value) }))
		.filter(({ found }) => found?.key === marker.key)
		.sort((a, b) => numberOf(a.value.id) - numberOf(b.value.id));
	const [first] = marked;
	if (first && first.found?.values !== marker.values) throw keyReused(marker.key);
	return first?.value;
}

const markerIn = ({ returnLineItems }: MarkedReturn): Marker | undefined =>
	returnLineItems.nodes
		.map(({ returnReasonNote, customerNote }) =>
			[returnReasonNote, customerNote].map((note) => readNote(note).marker).find(Boolean),
		)
		.find(Boolean);

const numberOf = (gid: string): number => Number(/(\d+)$/.exec(gid)?.[1] ?? 0);

/**
 * Opens a return once, although Shopify knows no idempotency key for it: the key stands in the notes of its lines.
 * @returns the id of the return, and whether an earlier or simultaneous run made it
 */
export async function openOnce(
	shopify: Shopify,
	{ orderId, marker, document, variables, takeBack }: Opening,
): Promise<{ id: string; repeated: boolean }> {
	const made = await open(shopify, { orderId, marker, document, variables });
	if (made.repeated) return made;
	const first = returnMarked((await returnableOf(shopify, orderId)).returns, marker);
	if (!first || first.id === made.id) return made;
	await takeBack(made.id);
	return { id: first.id, repeated: true };
}

async function open(
	shopify: Shopify,
	{ orderId, marker, document, variables }: Omit<Opening, 'takeBack'>,
) {
	const lookFor = async () => returnMarked((await returnableOf(shopify, orderId)).returns, marker);
	try {
		const payload = await shopify.mutate<Payload & { return: { id: string } }>(document, variables);
		return { id: payload.return.id, repeated: false };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		const { key: idempotencyKey } = marker;
		// A refusal can come from a run at the same moment, which took the pieces.
		for (const pause of error.applied === 'no' ? [0] : LOOKS_MS) {
			await sleep(pause, shopify.signal);
			const found = await lookFor();
			if (found) return { id: found.id, repeated: error.applied === 'no' };
		}
		if (error.applied === 'no') throw error.with({ idempotencyKey });
		throw error.with({ idempotencyKey, nextStep: unclearStep('Shopify', idempotencyKey) });
	}
}
