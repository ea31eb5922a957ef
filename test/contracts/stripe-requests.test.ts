import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { operations } from '../../nodes/Stripe/operations';
import { isParams, nested, type Params } from '../../sandbox/stripe/form';
import { startStripe, STRIPE_DEMO } from '../../sandbox/stripe';
import type { Recorded } from '../../sandbox/vendor';
import { clientFor } from '../nodes/Stripe/account';
import { runner } from '../nodes/runOperation';
import { trigger } from '../nodes/Stripe/trigger';
import { problems, type Schema } from './jsonSchema';

const FILE = join(__dirname, '../../../shared/specs/stripe/spec3-2023-08-16.money-paths.json.gz');
const present = existsSync(FILE);
if (!present) console.warn(`Stripe's contract is absent (${FILE}): its tests are skipped.`);

interface Method {
	parameters?: Array<{ name: string; in: string; schema: Schema }>;
	requestBody: { content: Record<string, { schema: Schema }> };
	responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}
const spec: { paths: Record<string, Record<string, Method>> } = present
	? JSON.parse(gunzipSync(readFileSync(FILE)).toString('utf8'))
	: { paths: {} };

/** Forms know texts only; the contract speaks of what they stand for. */
function typed(value: string | Params, schema: Schema | undefined): unknown {
	if (!isParams(value)) {
		const wanted = [schema, ...(schema?.anyOf ?? [])].map((part) => part?.type);
		return wanted.includes('integer') && /^\d+$/.test(value) ? Number(value) : value;
	}
	if (schema?.type === 'array') return Object.values(value);
	const part = schema?.properties ? schema : schema?.anyOf?.find(({ properties }) => properties);
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, typed(inner, part?.properties?.[name])]),
	);
}

/** The method of the contract for a request; whole names win over `{id}`. */
function methodFor({ method, path }: Pick<Recorded, 'method' | 'path'>): Method | undefined {
	const fits = Object.keys(spec.paths)
		.filter((line) => new RegExp(`^${line.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
		.sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')));
	return spec.paths[fits[0]]?.[method.toLowerCase()];
}

/** What Stripe would refuse in a request; it refuses unknown parameters too. */
function refusals(request: Recorded): string[] {
	const contract = methodFor(request);
	if (!contract) return [`${request.method} ${request.path} is not in the contract`];
	const entries =
		request.method === 'POST'
			? new URLSearchParams(request.rawBody).entries()
			: Object.entries(request.query).map(([name, value]): [string, string] => [
					name,
					String(value),
				]);
	const query = (contract.parameters ?? []).filter((parameter) => parameter.in === 'query');
	const schema: Schema =
		request.method === 'POST'
			? contract.requestBody.content['application/x-www-form-urlencoded'].schema
			: {
					additionalProperties: false,
					properties: Object.fromEntries(query.map((one) => [one.name, one.schema])),
				};
	const given = Object.fromEntries(
		Object.entries(nested(entries)).map(([name, value]) => [
			name,
			typed(value, schema.properties?.[name]),
		]),
	);
	const known = JSON.parse(JSON.stringify(schema)) as Schema;
	// Newer than the contract that is kept here: the version that the SDK pins.
	if (known.properties?.api_version) known.properties.api_version = { type: 'string' };
	return problems(known, given, spec, `${request.method} ${request.path}`);
}

(present ? describe : describe.skip)('what the Stripe nodes send', () => {
	let account: Awaited<ReturnType<typeof startStripe>>;
	beforeAll(async () => void (account = await startStripe()));
	afterAll(() => account.close());
	beforeEach(() => account.reset());

	it.each(operations.map((it) => [`${it.resource}.${it.operation}`, it] as const))(
		'keeps the contract in %s',
		async (_name, operation) => {
			const run = runner(() => clientFor(account));
			const { id } = account.ledger.addPayment({
				amount: 5000,
				customerEmail: 'shopper@example.com',
				metadata: { order_id: '7' },
			});
			const refund = { payment: id, amount: '1.00', currency: 'EUR', idempotencyKey: 'r' };
			const { refundId } = await run(operations[0], refund);
			account.requests.length = 0;
			await run(operation, {
				...refund,
				refundId,
				idempotencyKey: 'other',
				instructionsEmail: 'shopper@example.com',
				orderId: '7',
			});
			if (operation.operation === 'find') await run(operation, { email: 'shopper@example.com' });
			expect(account.requests.length).toBeGreaterThan(0);
			expect(account.requests.flatMap(refusals)).toEqual([]);
		},
	);

	it('keeps the contract when the trigger makes and removes its endpoint', async () => {
		const one = trigger({
			secretKey: STRIPE_DEMO.restrictedKey,
			environment: 'custom',
			baseUrl: account.url,
		});
		await one.create();
		await one.checkExists();
		await one.remove();
		expect(account.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'DELETE']);
		const events = 'POST /v1/webhook_endpoints.enabled_events';
		const found = account.requests.flatMap(refusals).filter((line) => !line.startsWith(events));
		expect(found).toEqual([]);
	});

	it('would be caught if it broke the contract', () => {
		const request = { method: 'POST', path: '/v1/refunds', query: {} } as Recorded;
		expect(refusals({ ...request, rawBody: 'amount=1.5&reason=mistake&orderId=1' })).toEqual([
			'POST /v1/refunds.amount: is not integer',
			'POST /v1/refunds.reason: is not one of duplicate, fraudulent, requested_by_customer',
			'POST /v1/refunds: has the unknown field orderId',
		]);
	});
});

(present ? describe : describe.skip)('the stand-in for Stripe', () => {
	it('answers with a refund of the official shape', async () => {
		const account = await startStripe();
		const { latest_charge: charge } = account.ledger.addPayment({ amount: 5000 });
		const response = await fetch(`${account.url}/v1/refunds`, {
			method: 'POST',
			headers: { Authorization: `Bearer ${STRIPE_DEMO.secretKey}` },
			body: new URLSearchParams({ charge, 'metadata[order_id]': '1' }),
		});
		const body: unknown = await response.json();
		await account.close();
		const { schema } = methodFor({ method: 'POST', path: '/v1/refunds' })!.responses['200'].content[
			'application/json'
		];
		expect(problems(schema, body, spec)).toEqual([]);
	});
});
