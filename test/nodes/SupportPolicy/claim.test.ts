import type { IDataObject } from 'n8n-workflow';
import { policyRun } from './world';
import { randomFrom, type Random } from './random';

const NOW = '2026-03-20T12:00:00Z';
const LATER = '2026-03-20T12:10:00Z';

const prepare = async (more: object = {}): Promise<IDataObject> =>
	await policyRun('claim prepare', {
		shop: 'demo.myshopify.com',
		order: 'order-1',
		request: 'return-1',
		amount: '19.10',
		currency: 'EUR',
		at: NOW,
		...more,
	});
const row = async (id: number, more: IDataObject = {}): Promise<IDataObject> => ({
	id,
	...(await prepare()),
	...more,
});
const elect = async (rows: IDataObject[], owner: unknown, at = NOW) =>
	await policyRun('claim elect', { rows, owner: String(owner), at });

describe('a claim', () => {
	it('is named by what is wanted and never by its value', async () => {
		const [first, dearer, other] = [
			await prepare(),
			await prepare({ amount: '25.00' }),
			await prepare({ request: 'return-2' }),
		];
		expect(dearer.key).toBe(first.key);
		expect(dearer.valuesHash).not.toBe(first.valuesHash);
		expect(other.key).not.toBe(first.key);
		expect(other.owner).not.toBe(first.owner);
		expect(first).toMatchObject({
			kind: 'refund',
			target: 'order-1',
			amount: 1910,
			currency: 'EUR',
			state: 'claimed',
			applied: 'no',
			leaseUntil: '2026-03-20T12:02:00.000Z',
		});
	});

	it('takes its amount from the decision and keeps what its run has to know', async () => {
		const decision = { outcome: 'approve', amount: { amount: '7.05', currency: 'USD' } };
		const claim = await prepare({ amount: '', decision, evidence: { language: 'de' } });
		expect(claim).toMatchObject({ amount: 705, currency: 'USD' });
		expect(claim.owner).toMatch(/^[0-9a-f-]{36}$/);
		expect(JSON.parse(String(claim.evidence))).toEqual({ language: 'de' });
	});

	it.each([
		[{ amount: '7.05', currency: 'USD' }, '7.05', 'USD', 705],
		[null, '0', 'EUR', 0],
	])(
		'waits for an approver when a person has to decide about %j',
		async (amount, asked, currency, minor) => {
			const reasons = [{ agentText: 'Used.' }, { agentText: 'No photo.' }];
			const claim = await prepare({
				amount: '',
				decision: JSON.stringify({ outcome: 'review', amount, reasons }),
				evidence: { language: 'de' },
				ask: { subject: 'Return of #1', note: 'It waits.', hours: 24, details: { Order: '#1' } },
			});
			expect(claim).toMatchObject({ owner: 'approval:asking', state: 'claimed', amount: minor });
			expect(JSON.parse(String(claim.evidence))).toEqual({
				language: 'de',
				ask: {
					subject: 'Return of #1',
					note: 'It waits.\nUsed. No photo.',
					amount: asked,
					currency,
					hours: 24,
					request: { Order: '#1', 'Why a person': 'Used. No photo.' },
				},
			});
		},
	);

	it('is given to a person when its amount cannot be read, and holds up no other', async () => {
		const rows = [await row(3, { currency: 'EURO', kind: 'refund' }), await row(4)];
		const found = (await policyRun('claim recover', { rows, at: LATER })) as never;
		expect(found).toMatchObject([
			{ id: 3, todo: 'person', settled: { applied: 'unknown' } },
			{ id: 4, todo: 'refund' },
		]);
	});

	it('asks nobody about what was denied', async () => {
		const decision = { outcome: 'deny', amount: null, reasons: [] };
		const claim = await prepare({ amount: '', decision });
		expect(claim.owner).not.toBe('approval:asking');
		expect(claim.evidence).toBe('{}');
	});

	it.each([
		[{ decision: { outcome: 'maybe' } }, 'is no decision'],
		[{ decision: { outcome: 'approve', amount: '19.10' } }, 'is no decision'],
		[{ decision: { outcome: 'approve', amount: { amount: 'x', currency: 'EUR' } } }, 'no decision'],
		[{ decision: { outcome: 'deny', amount: null } }, 'not what was decided'],
		[
			{ decision: { outcome: 'review', amount: { amount: '19.11', currency: 'EUR' } } },
			'not what was decided',
		],
		[
			{ decision: { outcome: 'approve', amount: { amount: '19.10', currency: 'USD' } } },
			'not what was decided',
		],
		[
			{ amount: '', currency: '', decision: { outcome: 'review', amount: null } },
			'has to know the currency',
		],
		[
			{ amount: '', decision: { outcome: 'review', amount: null }, ask: { hours: -5 } },
			'hours cannot be used',
		],
		[{ decision: '[1]' }, 'is not an object'],
		[{ evidence: 'none' }, 'is not JSON'],
		[{ request: ' ' }, 'does not say what it is about'],
		[{ amount: '-1' }, 'cannot be used'],
		[{ amount: '1.999' }, 'cannot be used'],
	])('is refused when it makes no sense: %j', async (more, message) => {
		await expect(prepare(more)).rejects.toThrow(message);
	});

	it('goes on alone: first to write that it acts, then to act', async () => {
		const own = await row(7);
		const first = await elect([own], own.owner);
		expect(first).toMatchObject({
			outcome: 'go',
			confirmed: false,
			update: { id: 7, from: 'claimed', state: 'acting' },
		});
		const second = await elect([{ ...own, state: 'acting' }], own.owner);
		expect(second).toMatchObject({ outcome: 'go', confirmed: true, update: null });
	});

	it.each([
		['a lower row is claimed', { state: 'claimed' }, 3, 'wait', 'at_work'],
		['a higher row is acting', { state: 'acting' }, 9, 'wait', 'at_work'],
		['it is done', { state: 'done', evidence: '{"refundId":"r1"}' }, 3, 'done', 'done_before'],
		['its fate is unclear', { state: 'unknown' }, 3, 'busy', 'unclear'],
		[
			'a failure may have been applied',
			{ state: 'failed', applied: 'unknown' },
			3,
			'busy',
			'unclear',
		],
		['a state is not known', { state: 'odd' }, 3, 'busy', 'unclear'],
		[
			'other values were claimed',
			{ state: 'claimed', valuesHash: 'x' },
			3,
			'refused',
			'other_values',
		],
		['other values are done', { state: 'done', valuesHash: 'x' }, 9, 'refused', 'other_values'],
		[
			'other values have failed',
			{ state: 'failed', valuesHash: 'x' },
			3,
			'refused',
			'other_values',
		],
	])('does not go on when %s', async (_, other, id, outcome, reason) => {
		const own = await row(7);
		const result = await elect([await row(id, other), own], own.owner);
		expect(result).toMatchObject({ outcome, reason, confirmed: false, otherId: id });
	});

	it.each([
		['a higher row is only claimed', { state: 'claimed' }, 9],
		['other values were claimed later', { state: 'claimed', valuesHash: 'x' }, 9],
		['an earlier try surely failed', { state: 'failed', applied: 'no' }, 3],
		['an earlier run stood aside', { state: 'withdrawn' }, 3],
		['another key is done', { state: 'done', key: 'another' }, 3],
	])('goes on although %s', async (_, other, id) => {
		const own = await row(7);
		expect(await elect([await row(id, other), own], own.owner)).toMatchObject({ outcome: 'go' });
	});

	it('gives the earlier result', async () => {
		const own = await row(7);
		const before = await row(3, { state: 'done', applied: 'yes', evidence: '{"refundId":"r1"}' });
		expect(await elect([before, own], own.owner)).toMatchObject({
			result: { refundId: 'r1' },
			applied: 'yes',
			update: { id: 7, from: 'claimed', state: 'withdrawn' },
		});
	});

	it('takes over no lease, neither another’s nor its own that has run out', async () => {
		const own = await row(7, { leaseUntil: '2026-03-20T13:00:00Z' });
		const dead = await row(3, { state: 'acting' });
		expect(await elect([dead, own], own.owner, LATER)).toMatchObject({
			outcome: 'busy',
			reason: 'left_to_recovery',
		});
		const late = await row(8);
		expect(await elect([late], late.owner, LATER)).toMatchObject({
			outcome: 'busy',
			reason: 'lease_over',
			update: null,
		});
	});

	it('keeps the lowest in the queue while a higher one acts, and lets a run that stood aside wait', async () => {
		const own = await row(7, { state: 'acting' });
		const other = await row(9, { state: 'acting' });
		expect((await elect([own, other], own.owner)).update).toMatchObject({ state: 'claimed' });
		const aside = await row(12, { state: 'withdrawn' });
		expect(await elect([own, aside], aside.owner)).toMatchObject({ outcome: 'wait', update: null });
		expect(await elect([aside], aside.owner)).toMatchObject({ reason: 'own_row_withdrawn' });
	});

	it('does nothing without its own row', async () => {
		expect(await elect([await row(3)], 'nobody')).toMatchObject({ outcome: 'busy' });
	});
});

/**
 * A Data Table as bad as it may be: ids are given at the insert, but a row becomes visible only some time later.
 * An update of a visible row is seen by all at once.
 */
async function race(random: Random, claimants: number) {
	const rows: Array<IDataObject & { visibleAt: number }> = [];
	const proto = await prepare();
	let clock = 0;
	let ids = 0;
	const acted: number[] = [];
	const outcomes: string[] = [];
	type Step = { at: number; run: () => Promise<void> };
	const queue: Step[] = [];
	const after = (delay: number, run: Step['run']) => queue.push({ at: clock + delay, run });
	const delay = () => random.whole(1, 30);
	const seen = () => rows.filter(({ visibleAt }) => visibleAt <= clock);
	const start = (index: number) => async () => {
		const id = ++ids;
		const commit = clock + delay();
		rows.push({ ...proto, id, owner: `run-${index}`, visibleAt: commit });
		after(commit - clock + random.whole(0, 3), ask(id));
	};
	const ask = (id: number) => async () => {
		const result = await elect(structuredClone(seen()), id);
		const own = rows.find((one) => one.id === id)!;
		if (result.outcome === 'go' && result.confirmed) {
			acted.push(id);
			return void after(delay(), async () => void Object.assign(own, { state: 'done' }));
		}
		const { update } = result;
		if (update) {
			return void after(delay(), async () => {
				if (own.state === update.from) own.state = update.state;
				if (['acting', 'claimed'].includes(own.state as string)) after(random.whole(0, 9), ask(id));
				else outcomes.push(result.outcome);
			});
		}
		if (result.outcome === 'wait') return void after(delay(), ask(id));
		outcomes.push(result.outcome);
	};
	for (let index = 0; index < claimants; index++) after(random.whole(0, 40), start(index));
	while (queue.length > 0) {
		queue.sort((a, b) => a.at - b.at);
		const step = queue.shift()!;
		clock = Math.max(clock, step.at);
		await step.run();
	}
	return { acted, rows };
}

describe('twenty runs that want the same', () => {
	it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
		'elect exactly one, whatever is delayed (seed %d)',
		async (seed) => {
			const { acted, rows } = await race(randomFrom(seed), 20);
			expect(acted).toHaveLength(1);
			expect(rows.filter(({ state }) => state === 'done')).toHaveLength(1);
		},
	);
});

describe('recovery', () => {
	const recover = async (rows: IDataObject[], at = LATER) =>
		await policyRun('claim recover', { rows, at });

	it('leaves alone what is held, done or gone', async () => {
		const rows = [
			await row(1, { state: 'acting', leaseUntil: '2026-03-20T13:00:00Z' }),
			await row(2, { state: 'done' }),
			await row(3, { state: 'failed' }),
			await row(4, { state: 'withdrawn' }),
		];
		expect(await recover(rows)).toEqual([]);
	});

	const SHOPPER_IS_TOLD = JSON.stringify({ tell: { notice: 'return_denied' } });

	it.each([
		['a return', { kind: 'return' }, 'return'],
		[
			'a refund that is unclear',
			{ kind: 'refund', state: 'unknown', applied: 'unknown' },
			'refund',
		],
		['a label to void', { kind: 'void', state: 'acting' }, 'void'],
		['an order to cancel', { kind: 'cancel' }, 'change'],
		['an address to change', { kind: 'address', state: 'acting' }, 'change'],
		['words for an avatar', { kind: 'avatar', state: 'acting' }, 'harmless'],
		['a delivery', { kind: 'delivery' }, 'harmless'],
		['a decision nobody took', { kind: 'return', owner: 'approval' }, 'expired'],
		['a question nobody was asked', { kind: 'cancel', owner: 'approval:asking' }, 'question'],
		['a mail of a return that never left', { kind: 'mail', state: 'acting' }, 'harmless'],
		['a notice that never left', { kind: 'mail', evidence: SHOPPER_IS_TOLD }, 'mail'],
	])('of %s needs nobody', async (_, more, todo) => {
		const [plan, ...rest] = await recover([await row(1, more)]);
		expect(rest).toEqual([]);
		expect(plan).toMatchObject({ id: 1, ...more, todo });
		expect(plan.settled).toBeUndefined();
	});

	const OLD = { at: '2026-03-20T10:00:00Z' };
	const MAY_HAVE_LEFT = { kind: 'mail', state: 'acting', applied: 'unknown' };

	it.each([
		['a return that does not heal', { ...OLD, kind: 'return' }, 'unknown', 'not known'],
		[
			'a refund that says why',
			{ ...OLD, kind: 'refund', evidence: '{"problem":"Stripe is down","id":"re_1"}' },
			'unknown',
			'Stripe is down',
		],
		['a step that was refused', { kind: 'return', owner: 'stuck' }, 'unknown', 'refused'],
		['an unknown kind', { kind: 'discount' }, 'unknown', 'not known'],
		['a mail that may have left', MAY_HAVE_LEFT, 'unknown', 'has left'],
		[
			'the same, with a notice',
			{ ...MAY_HAVE_LEFT, evidence: SHOPPER_IS_TOLD },
			'unknown',
			'has left',
		],
		['a mail that is unclear', { ...MAY_HAVE_LEFT, state: 'unknown' }, 'unknown', 'has left'],
		[
			'a notice that cannot be mailed',
			{ ...OLD, kind: 'mail', evidence: SHOPPER_IS_TOLD },
			'no',
			'could not be sent',
		],
		[
			'approvers nobody can tell',
			{ ...OLD, kind: 'return', owner: 'approval:asking' },
			'no',
			'no approver could be asked',
		],
	])('gives %s to a person, and says why', async (_, more, applied, why) => {
		const [plan] = await recover([await row(1, more)]);
		expect(plan).toMatchObject({ id: 1, todo: 'person', settled: { applied } });
		const { problem, ...evidence } = JSON.parse((plan.settled as IDataObject).evidence as string);
		expect(problem).toContain(why);
		const { problem: _before, ...before } = JSON.parse(String(plan.evidence));
		expect(evidence).toEqual(before);
	});

	it('leaves a row alone that a person has, though it may have been carried out', async () => {
		const given = { state: 'failed', owner: 'person', applied: 'unknown' };
		expect(await recover([await row(1, given)])).toEqual([]);
	});
});
