import { createPacer, pacerFor, sleep } from '../../../nodes/shared/http';

/** A clock that moves only when somebody sleeps on it and time is advanced. */
function testClock() {
	let now = 0;
	let sleepers: Array<{ at: number; wake: () => void }> = [];
	return {
		now: () => now,
		sleep: async (ms: number, signal?: AbortSignal) =>
			await new Promise<void>((resolve, reject) => {
				signal?.addEventListener('abort', () => reject(signal.reason as Error));
				sleepers.push({ at: now + ms, wake: resolve });
			}),
		async advance(ms: number) {
			now += ms;
			const due = sleepers.filter(({ at }) => at <= now);
			sleepers = sleepers.filter(({ at }) => at > now);
			for (const { wake } of due) wake();
			await new Promise((resolve) => setImmediate(resolve));
		},
	};
}

describe('a pacer', () => {
	it('lets a burst through at once and then one call an interval, in order', async () => {
		const clock = testClock();
		const pacer = createPacer({ perSecond: 2, burst: 3, clock });
		const order: number[] = [];
		for (let i = 0; i < 6; i++) void pacer.take().then(() => order.push(i));
		await clock.advance(0);
		expect(order).toEqual([0, 1, 2]);
		await clock.advance(500);
		expect(order).toEqual([0, 1, 2, 3]);
		await clock.advance(499);
		expect(order).toHaveLength(4);
		await clock.advance(501);
		expect(order).toEqual([0, 1, 2, 3, 4, 5]);
	});

	it('fills up again in a quiet time, but never above the burst', async () => {
		const clock = testClock();
		const pacer = createPacer({ perSecond: 10, burst: 2, clock });
		await pacer.take();
		await clock.advance(60_000);
		let through = 0;
		for (let i = 0; i < 5; i++) void pacer.take().then(() => through++);
		await clock.advance(0);
		expect(through).toBe(2);
	});

	it('goes at the pace that the vendor tells, from then on', async () => {
		const clock = testClock();
		const pacer = createPacer({ perSecond: 2, burst: 2, clock });
		let through = 0;
		const call = () => void pacer.take().then(() => through++);
		for (let i = 0; i < 3; i++) call();
		await clock.advance(0);
		expect(through).toBe(2);
		pacer.pace({ perSecond: 100, burst: 10 });
		for (let i = 0; i < 5; i++) call();
		await clock.advance(500);
		expect(through).toBe(8);
	});

	it('holds everybody back when told to, also those who wait already', async () => {
		const clock = testClock();
		const pacer = createPacer({ perSecond: 1, clock });
		await pacer.take();
		let through = 0;
		void pacer.take().then(() => through++);
		pacer.hold(5_000);
		await clock.advance(1_000);
		expect(through).toBe(0);
		await clock.advance(4_000);
		expect(through).toBe(1);
	});

	it('gives the turn of a cancelled caller to the next one', async () => {
		const clock = testClock();
		const pacer = createPacer({ perSecond: 1, clock });
		await pacer.take();
		const run = new AbortController();
		const cancelled = pacer.take(run.signal);
		run.abort();
		await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
		let through = false;
		void pacer.take().then(() => (through = true));
		await clock.advance(1_000);
		expect(through).toBe(true);
	});

	it('only holds back when no rate is given', async () => {
		const clock = testClock();
		const pacer = createPacer({ clock });
		for (let i = 0; i < 100; i++) await pacer.take();
		pacer.hold(10);
		let through = false;
		void pacer.take().then(() => (through = true));
		await clock.advance(9);
		expect(through).toBe(false);
		await clock.advance(1);
		expect(through).toBe(true);
	});

	it('is one per credential', () => {
		expect(pacerFor('acme 1', { perSecond: 1 })).toBe(pacerFor('acme 1', { perSecond: 9 }));
		expect(pacerFor('acme 1', {})).not.toBe(pacerFor('acme 2', {}));
	});
});

describe('sleep', () => {
	it('waits', async () => {
		const started = Date.now();
		await sleep(30);
		expect(Date.now() - started).toBeGreaterThanOrEqual(28);
	});

	it('ends with the reason of the signal as soon as it is aborted', async () => {
		const run = new AbortController();
		setTimeout(() => run.abort(new Error('stop')), 10);
		await expect(sleep(60_000, run.signal)).rejects.toThrow('stop');
		await expect(sleep(0, run.signal)).rejects.toThrow('stop');
	});
});
