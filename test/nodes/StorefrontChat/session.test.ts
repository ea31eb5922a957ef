import {
	beginSession,
	LONGEST_SESSION_SECONDS,
	readToken,
	renewed,
	SESSION_SECONDS,
	writeToken,
	type Session,
} from '../../../nodes/StorefrontChat/session';
import { SHOP, SIGNING_SECRET } from './trigger';

const noon = new Date('2026-11-22T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const begin = (customer?: string) => beginSession({ shop: SHOP, customer, viaProxy: false }, noon);
const read = (token: string, now = noon) => readToken(SIGNING_SECRET, token, SHOP, now);
const sign = (session: object) => writeToken(SIGNING_SECRET, session as Session);

describe('A session token', () => {
	it('says what was put in', () => {
		const session = begin('7');
		expect(read(sign(session))).toEqual(session);
	});

	it('names each session with 128 random bits', () => {
		const ids = new Set(Array.from({ length: 100 }, () => begin().sid));
		expect(ids.size).toBe(100);
		for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(16);
	});

	it('is refused when a single character differs', () => {
		const token = sign(begin());
		for (let at = 0; at < token.length; at += 7) {
			const other = token[at] === 'A' ? 'B' : 'A';
			const forged = token.slice(0, at) + other + token.slice(at + 1);
			expect(() => read(forged)).toThrow('not known');
		}
	});

	it.each(['', '.', 'a.b', 'a.b.c', 'x'.repeat(5000)])(
		'is refused when it reads %.10j',
		(token) => {
			expect(() => read(token)).toThrow('not known');
		},
	);

	it('is refused when another secret signed it, or when it is for another shop', () => {
		const token = sign(begin());
		expect(() => readToken('another-secret', token, SHOP, noon)).toThrow('not known');
		expect(() => readToken(SIGNING_SECRET, token, 'other.myshopify.com', noon)).toThrow(
			'not known',
		);
	});

	it('ends half an hour after the last request', () => {
		const token = sign(begin());
		expect(read(token, after(SESSION_SECONDS - 1)).shop).toBe(SHOP);
		expect(() => read(token, after(SESSION_SECONDS))).toThrow('has ended');
	});

	it('lives on while it is used, but no longer than a day', () => {
		let session = begin();
		for (let at = 0; at < LONGEST_SESSION_SECONDS; at += 1200) {
			session = renewed(read(sign(session), after(at)), after(at));
		}
		expect(session.exp - session.iat).toBe(LONGEST_SESSION_SECONDS);
		expect(() => read(sign(session), after(LONGEST_SESSION_SECONDS))).toThrow('has ended');
	});

	it('remembers that a message was accepted', () => {
		expect(renewed(begin(), noon).used).toBeUndefined();
		expect(renewed(renewed(begin(), noon, true), noon).used).toBe(true);
	});

	it('may be made by the shop itself, with the customer as number or gid', () => {
		const own = { v: 1, sid: 'A'.repeat(22), shop: SHOP, iat: begin().iat, exp: begin().exp };
		expect(read(sign({ ...own, cid: 7 })).cid).toBe('7');
		expect(read(sign({ ...own, cid: 'gid://shopify/Customer/7' })).cid).toBe('7');
	});

	it.each([
		['version', { v: 2 }],
		['short session id', { sid: 'abc' }],
		['session id with other characters', { sid: `${'A'.repeat(22)}<` }],
		['customer that is no number', { cid: 'admin' }],
		['begin in the future', { iat: begin().iat + 3600, exp: begin().exp + 3600 }],
		['life of more than a day', { exp: begin().iat + LONGEST_SESSION_SECONDS + 1 }],
		['time that is no number', { exp: '9999999999' }],
	])('is refused for its %s even when well signed', (_, change) => {
		expect(() => read(sign({ ...begin(), ...change }))).toThrow('not known');
	});
});
