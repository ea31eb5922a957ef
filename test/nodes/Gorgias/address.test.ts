import { addressOf, gorgiasHost } from '../../../nodes/Gorgias/address';
import { createGorgiasClient } from '../../../nodes/Gorgias/client';
import { startVendor } from '../../../sandbox/vendor';

describe('the domain of an account', () => {
	it.each([
		'acme',
		' ACME ',
		'acme.gorgias.com',
		'https://acme.gorgias.com/api/',
		'http://acme.gorgias.com',
	])('understands "%s"', (domain) => expect(gorgiasHost(domain)).toBe('acme.gorgias.com'));

	it.each([
		'',
		'evil.example.com',
		'gorgias.com',
		'acme.gorgias.com.evil.example',
		'acme.gorgias.com@evil.example',
		'evil.example\\.gorgias.com',
		'evil.example#.gorgias.com',
		'acme.gorgias.com:8080',
		'a b',
	])('refuses "%s"', (domain) =>
		expect(() => gorgiasHost(domain)).toThrow(/not a Gorgias account/),
	);

	it('leads to the API and to the pages of the account', () => {
		expect(addressOf({ domain: 'acme' })).toEqual({
			site: 'https://acme.gorgias.com',
			apiUrl: 'https://acme.gorgias.com/api',
			custom: false,
		});
	});

	it.each(['http://127.0.0.1:4010', 'http://127.0.0.1:4010/api/'])(
		'gives way to the base URL %s of the owner',
		(baseUrl) => {
			const address = addressOf({ environment: 'custom', baseUrl, domain: '' });
			expect(address).toEqual({
				site: 'http://127.0.0.1:4010',
				apiUrl: 'http://127.0.0.1:4010/api',
				custom: true,
			});
		},
	);
});

describe('the key', () => {
	it('does not follow a redirect to another host', async () => {
		const thief = await startVendor({
			name: 'thief',
			handle: () => ({ status: 200, body: {} }),
			faultReply: () => ({ status: 500 }),
		});
		const desk = await startVendor({
			name: 'desk',
			handle: () => ({ status: 302, headers: { Location: `${thief.url}/api/users/0` } }),
			faultReply: () => ({ status: 500 }),
		});
		const gorgias = createGorgiasClient(
			{ environment: 'custom', baseUrl: desk.url, email: 'a@example.com', apiKey: 'key' },
			{},
		);
		const answer = gorgias
			.get('/users/0')
			.finally(() => Promise.all([thief.close(), desk.close()]));
		await expect(answer).rejects.toMatchObject({ httpStatus: 302 });
		expect(desk.requests).toHaveLength(1);
		expect(thief.requests).toHaveLength(0);
	});
});
