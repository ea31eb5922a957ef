import type { IDataObject } from 'n8n-workflow';
import type { Vendor } from '../../../sandbox/vendor';
import { declarationProblems, effectProblems } from './problems';
import { runnerOf, stateOf, type World } from './world';

const operationsOf = (worlds: World[]) =>
	worlds.flatMap((world) =>
		world.operations.map((operation) => ({
			world,
			operation,
			sample: `${operation.resource} ${operation.operation}`,
			name: `${world.node} ${operation.resource} ${operation.operation}`,
		})),
	);
type One = ReturnType<typeof operationsOf>[number];

/** A fresh vendor, and the operation with its sample's parameters, ready to run. */
async function prepare({ world, operation, sample }: One) {
	const vendor = await world.start?.();
	const run = runnerOf(world.node, world.credentials?.(vendor!));
	expect(world.samples).toHaveProperty([sample]);
	const given = world.samples[sample];
	const parameters = typeof given === 'function' ? await given(run, vendor as Vendor) : given;
	const again = async (more: IDataObject = {}) =>
		await run(operation.resource, operation.operation, { ...parameters, ...more });
	return { vendor, again, parameters, state: async () => await stateOf(vendor) };
}

/** Runs every operation of these nodes and holds it against the effect that it declares. */
export function keepTheirEffects(worlds: World[]): void {
	describe.each(operationsOf(worlds))('$name', (one) => {
		const { operation, world } = one;
		let vendor: Vendor | undefined;
		const prepared = async () => {
			const ready = await prepare(one);
			({ vendor } = ready);
			return ready;
		};
		afterEach(async () => {
			await vendor?.close();
			vendor = undefined;
		});

		it('declares what its effect needs', () => {
			expect(declarationProblems(operation)).toEqual([]);
		});

		const refused = world.unable?.[one.sample];
		if (refused) {
			it('is refused by the node, which leaves everything as it was', async () => {
				const { again, state } = await prepared();
				const before = await state();
				await expect(again()).rejects.toThrow(refused);
				expect(await state()).toEqual(before);
			});
			return;
		}

		it(`is really a ${operation.effect}`, async () => {
			const { again, state } = await prepared();
			const before = await state();
			const items = await again();
			const after = await state();
			if (operation.effect !== 'read') await again();
			expect(effectProblems(operation.effect, before, after, await state())).toEqual([]);
			if (operation.effect === 'money') {
				expect(items[0]).toMatchObject({
					applied: expect.any(String),
					idempotencyKey: expect.any(String),
				});
			}
		});

		if (operation.effect !== 'money') return;
		const moved = async (state: () => Promise<IDataObject>) => world.moved!(await state());

		it('changes nothing as a dry run', async () => {
			const { again, state } = await prepared();
			const before = await state();
			await again({ dryRun: true });
			expect(await state()).toEqual(before);
		});

		it('does nothing above its maximum amount', async () => {
			const { again, state } = await prepared();
			const before = await moved(state);
			await expect(again({ maximumAmount: '0' })).rejects.toThrow();
			expect(await moved(state)).toEqual(before);
		});

		it.each([
			['timeout_after_apply', { delayMs: 4_000 }],
			['disconnect_after_apply', {}],
			['disconnect', {}],
			['server_error', {}],
			['html_error', {}],
			['rate_limited', { retryAfter: 1 }],
		] as const)('moves money once when its call ends in %s', async (kind, extra) => {
			const { again, state, parameters } = await prepared();
			const before = await moved(state);
			const calm = (vendor!.requests ?? []).length;
			const options = { ...(parameters.options as IDataObject), giveUpSeconds: 3 };
			vendor!.fail({ kind, times: 1, match: world.moneyCall, ...extra });
			await again({ options }).catch(() => undefined);
			await again().catch(() => undefined);
			await again();
			expect(vendor!.requests.length).toBeGreaterThan(calm);
			expect((await moved(state)).length).toBe(before.length + 1);
		});

		it('moves money once when asked twice at the same moment, and refuses or repeats the other', async () => {
			const { again, state } = await prepared();
			const before = await moved(state);
			await Promise.allSettled([again(), again()]);
			expect((await moved(state)).length).toBe(before.length + 1);
		});
	});
}
