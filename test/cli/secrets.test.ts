import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClient, toClient } from '../../cli/client';
import { isSecret, ownCredentialTypes } from '../../cli/credentialTypes';
import { resolveCredentials } from '../../cli/secrets';
import { checkCredentialTypes } from '../../cli/steps/credentialCheck';
import { loadTemplates } from '../../cli/templates/load';
import { asSecrets, flawOf } from '../../nodes/StorefrontChat/settings';

const shop = { shop: 'alder-and-pine.myshopify.com', accessToken: { env: 'SHOPIFY_ACCESS_TOKEN' } };
const client = (credentials: object) => toClient({ client: 'demo', credentials }, 'client.json');

it('knows the secret fields of every credential of this package', () => {
	expect(ownCredentialTypes().map(({ name }) => name)).toContain('commerceSupportShopifyApi');
	expect(isSecret('commerceSupportShopifyApi', 'accessToken')).toBe(true);
	expect(isSecret('commerceSupportShopifyApi', 'shop')).toBe(false);
});

it('takes any telling name for a secret in credentials of other packages', () => {
	expect(
		['apiKey', 'password', 'clientSecret', 'value'].every((field) => isSecret('otherApi', field)),
	).toBe(true);
	expect(isSecret('otherApi', 'host')).toBe(false);
});

it('refuses a secret that stands in the file, without repeating it', async () => {
	const refused = resolveCredentials(
		client({ commerceSupportShopifyApi: { ...shop, accessToken: 'shpat-31415' } }),
		{},
	);
	await expect(refused).rejects.toMatchObject({
		advice: [expect.stringContaining('accessToken is a secret')],
	});
	await expect(refused).rejects.not.toMatchObject({ advice: [expect.stringContaining('31415')] });
});

it('takes secrets from the environment', async () => {
	const resolved = await resolveCredentials(client({ commerceSupportShopifyApi: shop }), {
		SHOPIFY_ACCESS_TOKEN: 'from-env',
	});
	expect(resolved.get('commerceSupportShopifyApi')).toEqual({
		shop: shop.shop,
		accessToken: 'from-env',
	});
});

it('asks a person once for each missing variable', async () => {
	const asked: string[] = [];
	const ask = async (question: string) => {
		asked.push(question);
		return 'typed';
	};
	const both = {
		commerceSupportShopifyApi: shop,
		otherApi: { token: { env: 'SHOPIFY_ACCESS_TOKEN' } },
	};
	const resolved = await resolveCredentials(client(both), {}, ask);
	expect(asked).toEqual(['SHOPIFY_ACCESS_TOKEN (commerceSupportShopifyApi.accessToken): ']);
	expect(resolved.get('otherApi')).toEqual({ token: 'typed' });
});

it('names every missing variable where nobody can be asked', async () => {
	const both = { commerceSupportShopifyApi: shop, otherApi: { token: { env: 'OTHER' } } };
	await expect(resolveCredentials(client(both), {})).rejects.toMatchObject({
		advice: [expect.stringContaining('SHOPIFY_ACCESS_TOKEN'), expect.stringContaining('OTHER')],
	});
});

it('leaves out credentials that are not used or were made by a person', async () => {
	expect(
		(await resolveCredentials(client({ a: false, b: { existing: 'By hand' } }), {})).size,
	).toBe(0);
});

it('shows an example client file that names real fields, opens the chat and holds no secret', async () => {
	const example = readClient(join(__dirname, '../../cli/example-client.json'));
	const env = new Proxy({}, { get: () => 's'.repeat(32) });
	const resolved = await resolveCredentials(example, env);
	const storefront = asSecrets(resolved.get('commerceSupportStorefrontApi')!);
	expect(flawOf(storefront, true)).toBeUndefined();
	expect(resolved.get('commerceSupportShopifyApi')).toHaveProperty('clientSecret');
	checkCredentialTypes(example, loadTemplates());
	for (const [type, fields] of Object.entries(example.credentials)) {
		const known = ownCredentialTypes().find(({ name }) => name === type)?.properties ?? [];
		expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(fields)));
	}
});

it('reads a client file that an editor began with a byte order mark', () => {
	const folder = mkdtempSync(join(tmpdir(), 'cli-test-'));
	const file = join(folder, 'client.json');
	writeFileSync(file, '\uFEFF{"client":"demo"}');
	expect(readClient(file).client).toBe('demo');
	rmSync(folder, { recursive: true });
});
