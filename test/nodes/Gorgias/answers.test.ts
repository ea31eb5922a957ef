import { callLimitIn, holdFor, paceFor, readGorgiasError } from '../../../nodes/Gorgias/answers';
import { get } from '../../../nodes/Gorgias/ticket/get';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor } from './desk';

const limit = (value: string) => holdFor({ 'x-gorgias-account-api-call-limit': value });
const answer = (body: unknown) =>
	readGorgiasError({ status: 400, headers: {}, bytes: Buffer.from(''), json: () => body });

describe('the call limit of the account', () => {
	it('is of no concern while the bucket is not nearly full', () => {
		expect(limit('1/40')).toBeUndefined();
		expect(limit('32/40')).toBeUndefined();
		expect(holdFor({})).toBeUndefined();
		expect(limit('lots')).toBeUndefined();
	});

	it('holds calls back the longer the fuller the bucket is', () => {
		expect(limit('33/40')).toBe(1_000);
		expect(limit('40/40')).toBe(4_500);
		expect(limit('80/80')).toBe(4_250);
	});

	it('sets the pace: what drains away in a second, and most of the bucket at once', () => {
		expect(callLimitIn({ 'x-gorgias-account-api-call-limit': '4/80' })).toEqual({
			used: 4,
			limit: 80,
		});
		expect(callLimitIn({})).toBeUndefined();
		expect(paceFor()).toEqual({ perSecond: 2, burst: 30 });
		expect(paceFor(80)).toEqual({ perSecond: 4, burst: 60 });
	});

	let desk: Awaited<ReturnType<typeof startGorgias>>;
	beforeAll(async () => void (desk = await startGorgias()));
	afterAll(() => desk.close());

	it('is kept without a single refusal when many calls are made', async () => {
		const client = clientFor(desk);
		const run = runner(() => client);
		const { id } = await run(create, { internalNote: 'x' });
		const one = () => run(get, { ticketId: id });
		for (let batch = 0; batch < 7; batch++) await Promise.all([one(), one(), one(), one(), one()]);
		expect(desk.requests.map(({ status }) => status)).not.toContain(429);
		expect(desk.requests.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(35);
	});
});

describe('the error of Gorgias', () => {
	it('becomes one sentence that names the fields', () => {
		const body = { error: { msg: 'Not valid.', data: { via: ['Missing.'], channel: 'Unknown.' } } };
		expect(answer(body)).toEqual({ detail: 'Not valid. via: Missing. channel: Unknown.' });
	});

	it.each([[undefined], [{}], [{ error: {} }], [[]]])('is not needed: %j', (body) => {
		expect(answer(body)).toBeUndefined();
	});
});
