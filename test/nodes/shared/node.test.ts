import { NodeApiError, type IExecuteFunctions } from 'n8n-workflow';
import { VendorError } from '../../../nodes/shared/errors';
import { runOperations } from '../../../nodes/shared/node';
import { operationFor, type Effect, type Operation } from '../../../nodes/shared/operation';

interface Settings {
	items?: number;
	continueOnFail?: boolean;
	tool?: boolean;
	signal?: AbortSignal;
	operation?: string;
}

/** As much of n8n as the item loop sees. */
const n8n = ({
	items = 1,
	continueOnFail = false,
	tool = false,
	signal,
	operation = 'do',
}: Settings) =>
	({
		getInputData: () => Array.from({ length: items }, () => ({ json: {} })),
		getNodeParameter: (name: string, index: number) =>
			({ resource: 'thing', operation, number: index })[name],
		getNode: () => ({ name: 'Node', type: 'test', typeVersion: 1, parameters: {} }),
		continueOnFail: () => continueOnFail,
		isToolExecution: () => tool,
		getExecutionCancelSignal: () => signal,
	}) as unknown as IExecuteFunctions;

const operation = (
	effect: Effect,
	run: (number: number) => Promise<object | object[]>,
): Operation<null> =>
	operationFor<null>()({
		resource: 'thing',
		operation: 'do',
		effect,
		menu: { name: 'Do', action: 'Do it', description: 'Does it' },
		fields: { number: { displayName: 'Number', type: 'number', default: 0 } },
		run: async (_, { number }) => (await run(number)) as never,
	});

const pause = async (ms: number) => await new Promise((done) => setTimeout(done, ms));
const run = async (settings: Settings, one: Operation<null>) =>
	(await runOperations(n8n(settings), [one], () => null))[0];

/** How many runs were under way at the same time at most, and when each began. */
function watched(effect: Effect) {
	const began: number[] = [];
	let now = 0;
	let most = 0;
	const one = operation(effect, async (number) => {
		began.push(number);
		most = Math.max(most, ++now);
		await pause(number % 3 === 0 ? 12 : 2);
		now--;
		return { number };
	});
	return { one, began, most: () => most };
}

const refused = new VendorError({
	vendor: 'Shop',
	title: 'The shop said no',
	nextStep: 'Ask again.',
	httpStatus: 422,
	applied: 'no',
});
const failing = (failed: number, began: number[] = []) =>
	operation('read', async (number) => {
		began.push(number);
		await pause(5);
		if (number === failed) throw refused;
		return { number };
	});

describe('the item loop', () => {
	it('runs reads side by side, five at most, and keeps the order of the items', async () => {
		const { one, most } = watched('read');
		const items = await run({ items: 23 }, one);
		expect(items.map(({ json }) => json.number)).toEqual([...Array(23).keys()]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[...Array(23).keys()].map((item) => ({ item })),
		);
		expect(most()).toBe(5);
	});

	it.each(['write', 'money'] as const)('runs %s operations one after the other', async (effect) => {
		const { one, began, most } = watched(effect);
		await run({ items: 7 }, one);
		expect(most()).toBe(1);
		expect(began).toEqual([...Array(7).keys()]);
	});

	it('links every item of a list to the item it came from', async () => {
		const twice = operation('read', async (number) => [{ number }, { number }]);
		const items = await run({ items: 2 }, twice);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 1, 1].map((item) => ({ item })),
		);
	});

	it('gives nothing for no items', async () => {
		expect(await run({ items: 0 }, failing(0))).toEqual([]);
	});
});

describe('an error', () => {
	it('ends the run, names the item, and nothing new is begun', async () => {
		const began: number[] = [];
		const error: unknown = await run({ items: 40 }, failing(2, began)).catch(
			(thrown: unknown) => thrown,
		);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'The shop said no',
			description: 'Ask again.',
			httpCode: '422',
			context: { itemIndex: 2, data: { vendor: 'Shop', applied: 'no' } },
		});
		await pause(60);
		expect(began.length).toBeLessThan(12);
	});

	it('is an item of { error, details } when the node may go on', async () => {
		const items = await run({ items: 4, continueOnFail: true }, failing(1));
		expect(items.map(({ json }) => json)).toEqual([
			{ number: 0 },
			{
				error: 'The shop said no',
				details: { nextStep: 'Ask again.', vendor: 'Shop', applied: 'no', httpStatus: 422 },
			},
			{ number: 2 },
			{ number: 3 },
		]);
		expect(items[1].pairedItem).toEqual({ item: 1 });
		expect(items[1].error).toBeUndefined();
	});

	it('of our own code is an item too', async () => {
		const broken = operation(
			'read',
			async () => await Promise.reject(new TypeError('Not a number')),
		);
		const [{ json }] = await run({ continueOnFail: true }, broken);
		expect(json).toMatchObject({
			error: 'Not a number',
			details: { nextStep: expect.any(String) },
		});
	});

	it('says what to do when the operation does not exist', async () => {
		await expect(run({ operation: 'dance' }, failing(0))).rejects.toMatchObject({
			message: 'This node has no operation "dance" for "thing"',
			description: expect.stringContaining('Choose'),
		});
	});
});

describe('a cancelled execution', () => {
	it('begins no further item, whatever the error policy', async () => {
		const cancel = new AbortController();
		const began: number[] = [];
		const one = operation('write', async (number) => {
			began.push(number);
			if (number === 1) cancel.abort();
			return {};
		});
		await expect(
			run({ items: 9, continueOnFail: true, signal: cancel.signal }, one),
		).rejects.toThrow();
		expect(began).toEqual([0, 1]);
	});
});

describe('an AI tool', () => {
	it('cannot write to a customer', async () => {
		const answer = { ...operation('write', async () => ({})), sends: true as const };
		await expect(run({ tool: true }, answer)).rejects.toMatchObject({
			description: expect.stringContaining('writes to a customer'),
		});
		expect(await run({ tool: false }, answer)).toHaveLength(1);
	});

	it('may read and write, but never move money', async () => {
		let moved = 0;
		const pay = operation('money', async () => ({ moved: ++moved }));
		await expect(run({ tool: true }, pay)).rejects.toThrow(
			'This operation cannot be used as an AI tool',
		);
		expect(moved).toBe(0);
		expect(await run({ tool: false }, pay)).toHaveLength(1);
		expect(
			await run(
				{ tool: true },
				operation('write', async () => ({})),
			),
		).toHaveLength(1);
	});
});
