import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	equalSecrets,
	verifyAppProxy,
	verifyBitHuman,
	verifyEasyPost,
	verifyEcdsa,
	verifyFront,
	verifyHmac,
	verifyOAuthCallback,
	verifyShopifyWebhook,
	verifyStandardWebhook,
	verifyStripe,
	verifyZendesk,
} from '../../../nodes/shared/signature';

const ok = { ok: true };
const refused = (reason: string) => ({ ok: false, reason });
const mac = (text: string, secret: string, encoding: 'hex' | 'base64', algorithm = 'sha256') =>
	createHmac(algorithm, secret).update(text).digest(encoding);
const NOW = Date.parse('2026-11-21T12:00:00Z');
const SECONDS = String(NOW / 1_000);

describe('a Shopify webhook', () => {
	const rawBody =
		'{"id":820982911946154508,"admin_graphql_api_id":"gid://shopify/Order/820982911946154508","name":"#9999","note":"Grüße 🎁"}';
	const signature = 'HKdN+5pL5MLIP5A5f2vZfxMIBiJFp2OVEvIJqwkg+VY=';

	it.each([
		['the bytes as they came', { rawBody: Buffer.from(rawBody) }, ok],
		['the new one of two secrets', { secrets: ['new', 'hush'] }, ok],
		[
			'a body that was parsed and written again',
			{ rawBody: JSON.stringify(JSON.parse(rawBody)) },
			refused('mismatch'),
		],
		['another secret', { secrets: 'other' }, refused('mismatch')],
		['no secret here', { secrets: ['', ''] }, refused('no_secret')],
		['no signature', { signature: undefined }, refused('missing')],
		['a cut signature', { signature: signature.slice(0, 20) }, refused('mismatch')],
		['a signature that is no base64', { signature: '???' }, refused('malformed')],
	])('with %s', (_, change, expected) => {
		expect(verifyShopifyWebhook({ rawBody, signature, secrets: 'hush', ...change })).toEqual(
			expected,
		);
	});
});

describe('an app proxy request of Shopify', () => {
	// The example of Shopify's documentation, and the same for an anonymous visitor.
	const base =
		'extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555';
	const signedIn = `${base}&logged_in_customer_id=1&signature=4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb`;
	const anonymous = `${base}&logged_in_customer_id=&signature=e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb`;
	const check = (rawQuery: string, change = {}) =>
		verifyAppProxy({
			rawQuery,
			secrets: 'hush',
			shop: 'shop-name.myshopify.com',
			now: 1_317_327_555_000,
			...change,
		});
	/** Signs any parameters as Shopify does, for attacks that hold a valid signature. */
	const signedQuery = (parameters: Array<[string, string]>) => {
		const text = parameters
			.map(([name, value]) => `${name}=${value}`)
			.sort()
			.join('');
		const query = parameters
			.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
			.join('&');
		return `${query}&signature=${mac(text, 'hush', 'hex')}`;
	};

	it('tells who is signed in', () => {
		expect(check(signedIn)).toMatchObject({
			ok: true,
			customerId: '1',
			shop: 'shop-name.myshopify.com',
		});
		expect(check(`?${anonymous}`)).toMatchObject({ ok: true, customerId: null });
		expect(check(signedIn)).toMatchObject({ parameters: { extra: ['1', '2'] } });
	});

	it.each([
		['a changed customer', signedIn.replace('customer_id=1', 'customer_id=2'), {}, 'mismatch'],
		['a second customer', `${signedIn}&logged_in_customer_id=2`, {}, 'repeated_parameter'],
		['a second shop', `shop=evil.myshopify.com&${signedIn}`, {}, 'repeated_parameter'],
		['a second signature', `${signedIn}&signature=00`, {}, 'repeated_parameter'],
		['an added parameter', `${signedIn}&x=1`, {}, 'mismatch'],
		['no signature', base, {}, 'missing'],
		['no time', 'shop=a&signature=00', {}, 'malformed'],
		['a broken escape', `${signedIn}&x=%zz`, {}, 'malformed'],
		['a time 91 seconds ago', signedIn, { now: 1_317_327_646_000 }, 'expired'],
		['a time 91 seconds ahead', signedIn, { now: 1_317_327_464_000 }, 'expired'],
		['another shop', signedIn, { shop: 'mine.myshopify.com' }, 'wrong_shop'],
		['no secret here', signedIn, { secrets: '' }, 'no_secret'],
	])('is refused with %s', (_, query, change, reason) => {
		expect(check(query, change)).toEqual(refused(reason));
	});

	it('is accepted with the old one of two secrets', () => {
		expect(check(signedIn, { secrets: ['new', 'hush'] })).toMatchObject(ok);
	});

	it('is refused for a shop that is no Shopify host, even with a valid signature', () => {
		const query = signedQuery([
			['shop', 'evil.example.com'],
			['timestamp', '1317327555'],
		]);
		expect(check(query, { shop: 'evil.example.com' })).toEqual(refused('wrong_shop'));
	});

	describe('whose parameters a visitor glued together (nothing stands between them in the signed text)', () => {
		const rest: Array<[string, string]> = [
			['path_prefix', '/apps/a'],
			['shop', 'shop-name.myshopify.com'],
			['timestamp', '1317327555'],
		];
		const write = (parameters: Array<[string, string]>, signature: string) =>
			`${parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}&signature=${signature}`;

		it('gives nobody the identity of a customer', () => {
			const asked = signedQuery([
				['k', 'vlogged_in_customer_id=5m=tail'],
				['logged_in_customer_id', ''],
				...rest,
			]);
			const forged = write(
				[['k', 'v'], ['logged_in_customer_id', '5'], ['m', 'taillogged_in_customer_id='], ...rest],
				asked.split('signature=')[1],
			);
			expect(check(forged)).toEqual(refused('repeated_parameter'));
			expect(check(asked)).toEqual(refused('repeated_parameter'));
		});

		it('does not take a parameter for a customer', () => {
			const valid = signedQuery([['logged_in_customer_id', ''], ...rest]);
			expect(check(valid)).toMatchObject({ ok: true, customerId: null });
			const [, ...others] = rest;
			const forged = write(
				[['logged_in_customer_id', 'path_prefix=/apps/a'], ...others],
				valid.split('signature=')[1],
			);
			expect(check(forged)).toEqual(refused('malformed'));
		});
	});

	it('is not confused by parameters named like parts of objects', () => {
		expect(check(`${signedIn}&__proto__=1&constructor=2`)).toEqual(refused('mismatch'));
	});
});

describe('an OAuth callback of Shopify', () => {
	const rawQuery =
		'code=0907a61c0c8d55e99db179b68161bc00&hmac=700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf&shop=some-shop.myshopify.com&state=0.6784241404160823&timestamp=1337178173';
	const check = (query: string, now = 1_337_178_173_000) =>
		verifyOAuthCallback({ rawQuery: query, secrets: 'hush', shop: 'some-shop.myshopify.com', now });

	it("fits the example of Shopify's documentation", () => {
		expect(check(rawQuery)).toEqual(ok);
	});

	it.each([
		['a changed code', rawQuery.replace('code=0', 'code=1'), 'mismatch'],
		['two shops', `${rawQuery}&shop=evil.myshopify.com`, 'repeated_parameter'],
		['no signature', rawQuery.replace(/hmac=\w+&/, ''), 'missing'],
	])('is refused with %s', (_, query, reason) => {
		expect(check(query)).toEqual(refused(reason));
	});

	it('is refused when it is old', () => {
		expect(check(rawQuery, 1_337_178_264_000)).toEqual(refused('expired'));
	});

	it('is accepted in the encoded form too', () => {
		const pairs: Array<[string, string]> = [
			['host', 'YWRtaW4='],
			['shop', 'some-shop.myshopify.com'],
			['timestamp', '1337178173'],
		];
		const text = new URLSearchParams(pairs).toString();
		expect(check(`${text}&hmac=${mac(text, 'hush', 'hex')}`)).toEqual(ok);
	});
});

describe('a Stripe event', () => {
	const rawBody = '{\n  "id": "evt_test_webhook",\n  "object": "event"\n}';
	const secret = 'whsec_test_secret';
	const v1 = mac(`${SECONDS}.${rawBody}`, secret, 'hex');
	it.each([
		['one signature', `t=${SECONDS},v1=${v1}`, NOW, ok],
		['an old and a new one', `t=${SECONDS},v1=${'0'.repeat(64)},v1=${v1}`, NOW, ok],
		['another scheme beside it', `t=${SECONDS},v0=ff,v1=${v1}`, NOW, ok],
		['spaces', `t=${SECONDS}, v1=${v1}`, NOW, ok],
		['one that is none', `t=${SECONDS},v1=potato,v1=${v1}`, NOW, ok],
		['only another scheme', `t=${SECONDS},v0=${v1}`, NOW, refused('malformed')],
		['no time', `v1=${v1}`, NOW, refused('malformed')],
		['nonsense', "I'm not even a header", NOW, refused('malformed')],
		['nothing', undefined, NOW, refused('missing')],
		['a wrong signature', `t=${SECONDS},v1=${'0'.repeat(64)}`, NOW, refused('mismatch')],
		['a changed time', `t=${Number(SECONDS) + 1},v1=${v1}`, NOW, refused('mismatch')],
		['301 seconds of age', `t=${SECONDS},v1=${v1}`, NOW + 301_000, refused('expired')],
		['300 seconds of age', `t=${SECONDS},v1=${v1}`, NOW + 300_000, ok],
	])('with %s', (_, signature, now, expected) => {
		expect(verifyStripe({ rawBody, signature, secret, now })).toEqual(expected);
	});

	it('is refused when no secret is known', () => {
		expect(
			verifyStripe({ rawBody, signature: `t=${SECONDS},v1=${v1}`, secret: '', now: NOW }),
		).toEqual(refused('no_secret'));
	});
});

describe.each([
	[
		'bitHuman',
		verifyBitHuman,
		SECONDS,
		(secret: string, body: string) => `sha256=${mac(`${SECONDS}.${body}`, secret, 'hex')}`,
	],
	[
		'Front',
		verifyFront,
		String(NOW),
		(secret: string, body: string) => mac(`${NOW}:${body}`, secret, 'base64'),
	],
	[
		'Zendesk',
		verifyZendesk,
		'2026-11-21T12:00:00Z',
		(secret: string, body: string) => mac(`2026-11-21T12:00:00Z${body}`, secret, 'base64'),
	],
])('a timed webhook of %s', (_, verify, timestamp, signed) => {
	const secret = 'whsec_ABC';
	const rawBody = '{"text":"Grüße"}';
	const check = {
		rawBody,
		secret,
		timestamp,
		signature: signed(secret, rawBody),
		now: NOW + 1_000,
	};
	it.each([
		['its signature', {}, ok],
		['bytes', { rawBody: Buffer.from(rawBody) }, ok],
		['a changed body', { rawBody: `${rawBody} ` }, refused('mismatch')],
		['another secret', { secret: 'other' }, refused('mismatch')],
		['no secret here', { secret: '' }, refused('no_secret')],
		['no signature', { signature: undefined }, refused('missing')],
		['no time', { timestamp: undefined }, refused('missing')],
		['a time that is none', { timestamp: 'yesterday?' }, refused('malformed')],
		['a signature of another form', { signature: '%%%' }, refused('malformed')],
		['six minutes of age', { now: NOW + 360_000 }, refused('expired')],
		['six minutes ahead', { now: NOW - 360_000 }, refused('expired')],
	])('with %s', (_name, change, expected) => {
		expect(verify({ ...check, ...change })).toEqual(expected);
	});
});

describe('a plain HMAC', () => {
	it.each([
		[
			"Intercom's X-Hub-Signature",
			{ algorithm: 'sha1', prefix: 'sha1=' } as const,
			`sha1=${mac('body', 's', 'hex', 'sha1')}`,
		],
		[
			'a rule webhook of Front',
			{ algorithm: 'sha1', encoding: 'base64' } as const,
			mac('body', 's', 'base64', 'sha1'),
		],
		['SHA-256 in hex', {}, mac('body', 's', 'hex')],
	])('%s', (_, scheme, signature) => {
		const check = { rawBody: 'body', secrets: 's', signature, ...scheme };
		expect(verifyHmac(check)).toEqual(ok);
		expect(verifyHmac({ ...check, rawBody: 'Body' })).toEqual(refused('mismatch'));
	});

	it('needs its prefix', () => {
		expect(
			verifyHmac({ rawBody: 'b', secrets: 's', signature: mac('b', 's', 'hex'), prefix: 'sha1=' }),
		).toEqual(refused('malformed'));
	});

	it('fits the example in RFC 4231, test case 2', () => {
		const signature = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
		expect(
			verifyHmac({ rawBody: 'what do ya want for nothing?', secrets: 'Jefe', signature }),
		).toEqual(ok);
	});
});

describe('Standard Webhooks', () => {
	// The example of the specification's own libraries.
	const check = {
		rawBody: '{"test": 2432232314}',
		id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
		timestamp: '1614265330',
		signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
		secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
		now: 1_614_265_330_000,
	};
	const raw = mac(`${check.id}.${check.timestamp}.${check.rawBody}`, 'client secret', 'base64');
	it.each([
		['the example', {}, ok],
		['several signatures', { signature: `v1,AAAA v1a,xyz ${check.signature}` }, ok],
		['a secret that is plain text', { secret: 'client secret', signature: `v1,${raw}` }, ok],
		['another id', { id: 'msg_2' }, refused('mismatch')],
		['a changed body', { rawBody: '{"test":2432232314}' }, refused('mismatch')],
		[
			'another version only',
			{ signature: check.signature.replace('v1', 'v2') },
			refused('malformed'),
		],
		['no id', { id: undefined }, refused('missing')],
		['an empty secret', { secret: 'whsec_' }, refused('no_secret')],
		['six minutes of age', { now: 1_614_265_690_000 }, refused('expired')],
	])('with %s', (_, change, expected) => {
		expect(verifyStandardWebhook({ ...check, ...change })).toEqual(expected);
	});
});

describe("SendGrid's signed event webhook", () => {
	// The example of SendGrid's own helper library.
	const check = {
		rawBody: '{"category":"example_payload","event":"test_event","message_id":"message_id"}',
		signature:
			'MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYNH2j/0=',
		timestamp: '1588788367',
		publicKey:
			'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==',
		now: 1_588_788_367_000,
	};
	const otherKey =
		'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqTxd43gyp8IOEto2LdIfjRQrIbsd4SXZkLW6jDutdhXSJCWHw8REntlo7aNDthvj+y7GjUuFDb/R1NGe1OPzpA==';
	it.each([
		['the example', {}, ok],
		[
			'the key as PEM',
			{ publicKey: `-----BEGIN PUBLIC KEY-----\n${check.publicKey}\n-----END PUBLIC KEY-----` },
			ok,
		],
		['another key', { publicKey: otherKey }, refused('mismatch')],
		['a changed body', { rawBody: 'payload' }, refused('mismatch')],
		[
			'a changed signature',
			{ signature: check.signature.replace('NH2j', 'NH3j') },
			refused('mismatch'),
		],
		['a signature that is no DER', { signature: 'AAAA' }, refused('mismatch')],
		['a time that is none', { timestamp: 'timestamp' }, refused('malformed')],
		['no key', { publicKey: '' }, refused('no_secret')],
		['no signature', { signature: undefined }, refused('missing')],
		['six minutes of age', { now: 1_588_788_727_000 }, refused('expired')],
		[
			'six minutes of age, when a day is allowed',
			{ now: 1_588_788_727_000, toleranceMs: 86_400_000 },
			ok,
		],
	])('with %s', (_, change, expected) => {
		expect(verifyEcdsa({ ...check, ...change })).toEqual(expected);
	});

	it('keeps the bytes of a body that ends in CR LF', () => {
		const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
		const rawBody = '[{"email":"ada@example.com"}]\r\n';
		const signature = sign('sha256', Buffer.from(SECONDS + rawBody), privateKey).toString('base64');
		const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
		expect(
			verifyEcdsa({ rawBody, signature, timestamp: SECONDS, publicKey: pem, now: NOW }),
		).toEqual(ok);
		expect(
			verifyEcdsa({
				rawBody: rawBody.trim(),
				signature,
				timestamp: SECONDS,
				publicKey: pem,
				now: NOW,
			}),
		).toEqual(refused('mismatch'));
	});
});

describe("EasyPost's webhook", () => {
	const secret = 'sécret';
	const key = secret.normalize('NFKD');
	const rawBody = '{"description":"tracker.updated","weight":614.4}';
	const v1 = (body: string) => `hmac-sha256-hex=${mac(body, key, 'hex')}`;
	const check = { rawBody, secret, signature: v1(rawBody), now: NOW };
	const timestamp = 'Sat, 21 Nov 2026 12:00:00 -0000';
	const v2 = {
		signature: `hmac-sha256-hex=${mac(`${timestamp}POST/hooks/easypost${rawBody}`, key, 'hex')}`,
		timestamp,
		path: '/hooks/easypost',
		method: 'post',
	};

	it.each([
		['its first signature', {}, ok],
		['the secret composed or decomposed', { secret: key }, ok],
		[
			'a whole weight signed as it stands',
			{ rawBody: '{"weight":5}', signature: v1('{"weight":5}') },
			ok,
		],
		[
			'a whole weight signed with a decimal',
			{ rawBody: '{"weight":5}', signature: v1('{"weight":5.0}') },
			ok,
		],
		['a changed body', { rawBody: '{}' }, refused('mismatch')],
		['no prefix', { signature: mac(rawBody, key, 'hex') }, refused('malformed')],
		['no signature', { signature: undefined }, refused('missing')],
		['no secret here', { secret: '' }, refused('no_secret')],
		['its second signature alone', { signature: undefined, v2 }, ok],
		['both', { v2 }, ok],
		['a second signature that is old', { v2, now: NOW + 360_000 }, refused('expired')],
		[
			'a second signature for another path',
			{ signature: undefined, v2: { ...v2, path: '/x' } },
			refused('mismatch'),
		],
	])('with %s', (_, change, expected) => {
		expect(verifyEasyPost({ ...check, ...change })).toEqual(expected);
	});

	const fixtures = join(__dirname, '../../../../shared/specs/easypost/fixtures');
	const official = existsSync(fixtures) ? it : it.skip;
	official("fits EasyPost's official fixture (skipped where ../shared is absent)", () => {
		const { webhooks } = JSON.parse(
			readFileSync(join(fixtures, 'client-library-fixtures.json'), 'utf8'),
		) as {
			webhooks: { secret: string; hmac_signature: string };
		};
		const body = JSON.stringify(
			JSON.parse(readFileSync(join(fixtures, 'event-body.json'), 'utf8')),
		);
		expect(
			verifyEasyPost({
				rawBody: body,
				secret: webhooks.secret,
				signature: webhooks.hmac_signature,
			}),
		).toEqual(ok);
	});
});

describe('a shared secret', () => {
	it('is compared whole, and an empty one never fits', () => {
		expect(equalSecrets('abc', 'abc')).toBe(true);
		expect(equalSecrets('abcd', 'abc')).toBe(false);
		expect(equalSecrets(undefined, 'abc')).toBe(false);
		expect(equalSecrets('', '')).toBe(false);
	});
});
