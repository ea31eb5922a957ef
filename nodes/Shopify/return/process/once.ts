import { unclearStep, VendorError } from '../../../shared/errors';
import { sleep } from '../../../shared/http';
import { toMoney } from '../../../shared/money';
import type { Payload, Shopify } from '../../client';
import { keyReused } from '../../keyed';
import { type Marker } from '../../refund/marker';
import { readSubject, writeClaim, type Claim, type Subject } from './claim';
import { RETURN_PROCESS } from './document';
import type { Plan } from './plan';

/** How often, and after how long each time, an unclear call is looked for. */
const LOOKS_MS = [0, 500, 1_500];
/** Between the looks at what another run is doing. */
const PAUSE_MS = 500;
/** How long one run waits for another that is acting under the same key. */
const PATIENCE_MS = 10_000;
/** After this no call of a run can still be under way: its longest budget and attempt together are shorter. */
const LEASE_MS = 180_000;
/** An unclear call was looked for already; this much later it is taken as never carried out. */
const UNCLEAR_MS = 3_000;

export interface Done {
	subject: Subject;
	claim: Claim;
	repeated: boolean;
}

/**
 * What an earlier or simultaneous run did under this key.
 * @returns undefined when nothing was done and this run may act on `subject`
 * @throws VendorError when the key stands for something else, or another run is still acting
 */
export async function earlierRun(
	shopify: Shopify,
	{ key, values }: Marker,
	subject: Subject,
): Promise<{ done?: Done; subject: Subject }> {
	const startedAt = Date.now();
	for (let now = subject; ; now = await readSubject(shopify, subject.node.id, key)) {
		const { claim } = now;
		if (!claim || claim.state === 'refused') return { subject: now };
		if (claim.values !== values) throw keyReused(key);
		const seen = progressOf(now, claim);
		if (claim.state === 'done' || seen === 'all')
			return { subject: now, done: { subject: now, claim, repeated: true } };
		if (seen === 'part') throw mixed(key);
		const age = Date.now() - Date.parse(claim.at);
		if (age > (claim.state === 'unclear' ? UNCLEAR_MS : LEASE_MS)) return { subject: now };
		if (Date.now() - startedAt > PATIENCE_MS) throw busy(key);
		await sleep(PAUSE_MS, shopify.signal);
	}
}

/** Whether the claimed pieces were processed since the claim was written. */
function progressOf({ node }: Subject, { pieces }: Claim): 'all' | 'none' | 'part' {
	const lines = [...node.returnLineItems.nodes, ...node.exchangeLineItems.nodes];
	const moved = pieces.map(({ id, before, quantity }) => {
		const now = lines.find((line) => line.id === id)?.processedQuantity ?? before;
		return now >= before + quantity ? 'all' : now > before ? 'part' : 'none';
	});
	return moved.every((one) => one === moved[0]) ? moved[0] : 'part';
}

/**
 * Claims the key, processes the return, and finds out what came of it.
 * @returns undefined when another run claimed it first
 * @throws VendorError with `applied: unknown` when nobody can tell
 */
export async function processOnce(
	shopify: Shopify,
	{ key, values }: Marker,
	subject: Subject,
	plan: Plan,
	input: object,
): Promise<Done | undefined> {
	const claim: Omit<Claim, 'at' | 'run'> = {
		values,
		state: 'acting',
		pieces: [...plan.lines, ...plan.exchange],
		amount: toMoney(plan.amount),
		owed: plan.owed && toMoney(plan.owed),
		refunds: subject.node.refunds.nodes.map(({ id }) => id),
	};
	const digest = await writeClaim(shopify, key, subject, claim);
	if (!digest) return undefined;
	/** A state that could not be written does no harm: the next run reads the return itself. */
	const settle = async (state: Claim['state']) =>
		await writeClaim(shopify, key, { ...subject, digest }, { ...claim, state }).catch(
			() => undefined,
		);
	try {
		await shopify.mutate<Payload>(RETURN_PROCESS, { input });
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied === 'no') {
			await settle('refused');
			throw error.with({ idempotencyKey: key });
		}
		if (!(await wasProcessed(shopify, key, subject, claim as Claim))) {
			await settle('unclear');
			throw error.with({ idempotencyKey: key, nextStep: unclearStep('Shopify', key) });
		}
	}
	await settle('done');
	const after = await readSubject(shopify, subject.node.id, key).catch((error: unknown) => {
		throw error instanceof VendorError
			? error.with({
					applied: 'yes',
					idempotencyKey: key,
					nextStep: 'The return was processed. Run it again with the same key to get the result.',
				})
			: error;
	});
	return { subject: after, claim: claim as Claim, repeated: false };
}

async function wasProcessed(shopify: Shopify, key: string, { node }: Subject, claim: Claim) {
	for (const pause of LOOKS_MS) {
		await sleep(pause, shopify.signal);
		// A look that fails changes nothing about the error that is reported in the end.
		const now = await readSubject(shopify, node.id, key).catch(() => undefined);
		if (now && progressOf(now, claim) === 'all') return true;
	}
	return false;
}

const busy = (idempotencyKey: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'Another run is processing this return under the same key',
		nextStep: 'Run it again with the same key in three minutes: it then gives the result.',
		applied: 'unknown',
		code: 'in_progress',
		idempotencyKey,
	});

const mixed = (idempotencyKey: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'Only a part of what was asked for under this key was processed',
		nextStep:
			'Somebody changed the return meanwhile. Look at it in Shopify, and process the rest under another key.',
		applied: 'unknown',
		code: 'partly_processed',
		idempotencyKey,
	});
