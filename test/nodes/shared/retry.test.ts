import { Fault, faultOf } from '../../../nodes/shared/http/faults';
import {
	judge,
	mayRepeat,
	retryAfter,
	waitFor,
	type Outcome,
} from '../../../nodes/shared/http/retry';

const answered = (status: number): Outcome => ({
	answer: { status, headers: {}, bytes: Buffer.alloc(0), json: () => undefined },
});
const broken = (kind: ConstructorParameters<typeof Fault>[0], sent: boolean): Outcome => ({
	fault: new Fault(kind, { sent, stale: false }),
});

describe('the retry law', () => {
	it.each<[string, Outcome, read: boolean, write: boolean, keyed: boolean]>([
		['200', answered(200), false, false, false],
		['400', answered(400), false, false, false],
		['401', answered(401), false, false, false],
		['404', answered(404), false, false, false],
		['408', answered(408), true, false, true],
		['409', answered(409), false, false, false],
		['422', answered(422), false, false, false],
		['429', answered(429), true, true, true],
		['500', answered(500), true, false, true],
		['501', answered(501), false, false, false],
		['503', answered(503), true, false, true],
		['521', answered(521), true, false, true],
		['a refused connection', broken('refused', false), true, true, true],
		['an unknown host', broken('unknown_host', false), true, true, true],
		['no connection in time', broken('timeout', false), true, true, true],
		['no answer in time', broken('timeout', true), true, false, true],
		['a broken connection', broken('disconnected', true), true, false, true],
		['a wrong certificate', broken('certificate', false), false, false, false],
		['too large an answer', broken('too_large', true), false, false, false],
		['a cancelled run', broken('cancelled', true), false, false, false],
		['a forbidden address', broken('filtered', false), false, false, false],
	])('after %s', (_, outcome, read, write, keyed) => {
		const judgement = judge(outcome);
		expect([
			mayRepeat(judgement, { kind: 'read' }),
			mayRepeat(judgement, { kind: 'write' }),
			mayRepeat(judgement, { kind: 'write', idempotencyKey: 'k' }),
		]).toEqual([read, write, keyed]);
	});
});

describe('a failure of the connection', () => {
	const fresh = { connected: false, answered: false, reusedConnection: false };
	const sent = { connected: true, answered: false, reusedConnection: false };
	it.each([
		['ECONNREFUSED', fresh, 'refused', false, false],
		['ENOTFOUND', fresh, 'unknown_host', false, false],
		['EAI_AGAIN', fresh, 'unknown_host', false, false],
		['ETIMEDOUT', fresh, 'timeout', false, false],
		['EHOSTUNREACH', fresh, 'unreachable', false, false],
		['DEPTH_ZERO_SELF_SIGNED_CERT', fresh, 'certificate', false, false],
		['ERR_TLS_CERT_ALTNAME_INVALID', fresh, 'certificate', false, false],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', fresh, 'certificate', false, false],
		['ECONNRESET', sent, 'disconnected', true, false],
		['ECONNRESET', { ...sent, reusedConnection: true }, 'disconnected', true, true],
		[
			'ECONNRESET',
			{ ...sent, reusedConnection: true, answered: true },
			'disconnected',
			true,
			false,
		],
		['WHATEVER', sent, 'failed', true, false],
	])('%s with %j is %s', (code, trace, kind, wasSent, stale) => {
		const fault = faultOf(Object.assign(new Error('x'), { code }), trace);
		expect([fault.kind, fault.facts]).toEqual([kind, { sent: wasSent, stale }]);
	});
});

describe('the wait', () => {
	it.each([
		[{ 'retry-after': '20' }, 20_000],
		[{ 'retry-after': ' 2.0 ' }, 2_000],
		[{ 'retry-after': '0' }, 0],
		[{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
		[{ 'retry-after': 'Sun, 06 Nov 1994 08:50:07 GMT' }, 30_000],
		[{ 'retry-after': 'Sun, 06 Nov 1994 08:49:00 GMT' }, 0],
		[{ 'retry-after': 'soon' }, undefined],
		[{ 'retry-after': '-5' }, undefined],
		[{ 'retry-after': '' }, undefined],
		[{}, undefined],
	])('that %j asks for is %s ms', (headers, expected) => {
		const now = Date.parse('1994-11-06T08:49:37Z');
		expect(retryAfter(headers as Record<string, string>, now)).toBe(expected);
	});

	it('doubles up to eight seconds, with chance', () => {
		const waits = (random: number) =>
			[0, 1, 2, 9].map((n) => waitFor(undefined, n, 400, () => random));
		expect(waits(0)).toEqual([200, 400, 800, 4_000]);
		expect(waits(1)).toEqual([400, 800, 1_600, 8_000]);
	});

	it('is never shorter than asked for, and not nothing', () => {
		expect(waitFor(5_000, 0, 400, () => 0)).toBe(5_000);
		expect(waitFor(5_000, 0, 400, () => 1)).toBe(5_500);
		expect(waitFor(0, 0, 400, () => 0)).toBe(200);
	});
});
