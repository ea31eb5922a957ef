import { statusAdvice, unclearStep, VendorError } from '../../../nodes/shared/errors';

const error = (more = {}) =>
	new VendorError({
		vendor: 'Acme',
		title: 'Acme refused the values',
		nextStep: 'Correct them.',
		applied: 'no',
		...more,
	});

/** Any of these in a message makes n8n put a text of its own in its place. */
const N8N_CODES =
	/ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EADDRNOTAVAIL|ECONNABORTED|EHOSTUNREACH|EAI_AGAIN|ENOENT|EISDIR|ENOTDIR|EACCES|EEXIST|EPERM|GETADDRINFO/i;

describe('a vendor error', () => {
	it('shows what happened and what to do next, with the words of the vendor', () => {
		expect(error({ detail: 'amount too large' })).toMatchObject({
			message: 'Acme refused the values',
			title: 'Acme refused the values',
			nextStep: 'Acme says: “amount too large” Correct them.',
		});
	});

	it('is plain data without what is absent', () => {
		const facts = { httpStatus: 422, code: 'too_much', idempotencyKey: 'k', retryAfterMs: 5 };
		expect(error({ ...facts, requestId: undefined }).details()).toEqual({
			vendor: 'Acme',
			applied: 'no',
			...facts,
		});
		expect(JSON.parse(JSON.stringify(error()))).toEqual({
			error: 'Acme refused the values',
			nextStep: 'Correct them.',
			vendor: 'Acme',
			applied: 'no',
		});
	});

	it.each([
		['mail to ada.lovelace@example.com bounced', 'mail to [email] bounced'],
		['call +49 170 1234567', 'call [phone]'],
		['card 4242 4242 4242 4242 was declined', 'card [card] was declined'],
		['IBAN DE89 3704 0044 0532 0130 00', 'IBAN [iban]'],
		['token shpat_0123456789abcdef refused', 'token [secret] refused'],
		['Authorization: Bearer abc.def-123456', 'Authorization: Bearer [secret]'],
		[
			'GET https://x.example.com/a?page=2&api_key=12345&b=1',
			'GET https://x.example.com/a?page=2&api_key=[secret]&b=1',
		],
		['https://user:hunter22@example.com', 'https://[secret]@example.com'],
		['whsec_MfKQ9r8GKYqrTwjU and EZAK0123456789abcdefghijklmno', '[secret] and [secret]'],
		[
			'Order gid://shopify/Order/6120394857362 not found',
			'Order gid://shopify/Order/6120394857362 not found',
		],
		['two\nlines\u001b[31m and \u202ecolour', 'two lines and colour'],
	])('is safe to show: %j', (title, shown) => {
		expect(error({ title }).message).toBe(shown);
		expect(error({ detail: title }).detail).toBe(shown);
	});

	it('is short, whatever the vendor says', () => {
		expect(error({ detail: 'x'.repeat(10_000) }).nextStep.length).toBeLessThan(400);
	});

	it.each(['approvePermissions is missing', 'connect ECONNREFUSED 127.0.0.1:80', 'enoent'])(
		'keeps its message in n8n, which replaces messages with %j',
		(title) => {
			expect(error({ title }).message).not.toMatch(N8N_CODES);
			expect(error({ title }).message.replace('\u2060', '')).toBe(title);
		},
	);

	it('can be told more once it is known', () => {
		const unclear = error({ applied: 'unknown', detail: 'busy', code: 'timeout' });
		const clear = unclear.with({ applied: 'yes', idempotencyKey: 'k' });
		expect(clear).toMatchObject({ applied: 'yes', idempotencyKey: 'k', code: 'timeout' });
		expect(clear.nextStep).toBe(unclear.nextStep);
		expect(unclear.applied).toBe('unknown');
	});
});

describe('the advice for a status', () => {
	const statuses = [
		301, 400, 401, 402, 403, 404, 409, 413, 418, 422, 423, 429, 500, 502, 503, 504, 529,
	];
	it.each(statuses)('%i has a title that n8n keeps and a next step', (status) => {
		const { title, nextStep } = statusAdvice('Acme', status);
		expect(title).toContain('Acme');
		expect(title).not.toMatch(N8N_CODES);
		expect(title).not.toMatch(/error|problem|failure|mistake/i);
		expect(nextStep).toMatch(/^[A-Z].{20,}\.$/);
	});

	it('for an unclear outcome names the key with which to repeat', () => {
		expect(unclearStep('Acme')).not.toContain('key');
		expect(unclearStep('Acme', 'k')).toContain('same idempotency key');
	});
});
