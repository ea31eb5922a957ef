import { policyRun } from './world';

const NOW = '2026-03-20T12:00:00Z';
const create = async (more: object = {}) =>
	await policyRun('link create', { subject: 'gid://shopify/Order/1', at: NOW, ...more });
const read = async (token: string, more: object = {}) =>
	await policyRun('link read', { token, at: NOW, ...more });

describe('a signed link', () => {
	it('leads to its page and tells what it is about, until it expires', async () => {
		const link = await create({
			address: 'https://n8n.example.com/webhook/return?lang=de',
			hours: 2,
		});
		expect(link.url).toBe(`https://n8n.example.com/webhook/return?lang=de&token=${link.token}`);
		expect(link.expiresAt).toBe('2026-03-20T14:00:00.000Z');
		expect(await read(link.token, { at: '2026-03-20T13:59:59Z' })).toEqual({
			shop: 'demo.example.com',
			valid: true,
			state: 'valid',
			subject: 'gid://shopify/Order/1',
			id: link.id,
		});
		expect(await read(link.token, { at: '2026-03-20T14:00:00Z' })).toMatchObject({
			valid: false,
			state: 'expired',
			subject: '',
		});
	});

	it('is worth nothing for another purpose, and two of them are never alike', async () => {
		const [one, other] = [await create(), await create()];
		expect(one.token).not.toBe(other.token);
		expect(await read(one.token, { purpose: 'return_form' })).toMatchObject({ state: 'invalid' });
	});

	it('is refused after any change of a single character, and so is everything that is none', async () => {
		const { token } = await create();
		for (let at = 0; at < token.length; at += 1) {
			const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
			// The last character of base64 carries bits that mean nothing.
			const same = Buffer.from(changed, 'base64url').equals(Buffer.from(token, 'base64url'));
			if (!same && at !== token.indexOf('.') && at !== token.length - 1)
				expect([at, (await read(changed)).valid]).toEqual([at, false]);
		}
		for (const none of ['', '.', 'a.b', `${token}.x`, 'x'.repeat(5_000)])
			expect((await read(none)).valid).toBe(false);
	});
});
