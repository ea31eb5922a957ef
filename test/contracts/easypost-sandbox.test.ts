import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EASYPOST_TEST_KEY, startEasyPost } from '../../sandbox/easypost';
import { basic, callerOf } from '../sandbox/client';

const FOLDER = join(__dirname, '../../../shared/specs/easypost/cassettes');
const present = existsSync(FOLDER);
if (!present)
	console.warn(`EasyPost's recordings are absent (${FOLDER}): their tests are skipped.`);

interface Exchange {
	request: { method: string; url: string; body: unknown };
	response: { status: number; body: unknown };
}
type Json = Record<string, unknown>;

/** Recorded routes that the sandbox does not offer. */
const ELSEWHERE =
	/smartrate|\/(?:insurances|pickups|batches|events|claims|refunds|rates|orders|end_shippers|metadata|carrier_types|trackers\/batch|forms)(?:[/?]|$)|\/beta\/|(?:shipments|addresses)\?/;

const all = (present ? readdirSync(FOLDER) : [])
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		name: file.replace('.json', ''),
		exchanges: (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as { exchanges: Exchange[] })
			.exchanges,
	}));
const recordings = all.filter(({ exchanges }) =>
	exchanges.every(({ request }) => !ELSEWHERE.test(request.url)),
);

const isRecord = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every field that any recording shows for a kind of object: EasyPost added some over the years. */
const known = new Map<string, Set<string>>();
function learn(value: unknown): void {
	if (Array.isArray(value)) return value.forEach(learn);
	if (!isRecord(value)) return;
	if (typeof value.object === 'string') {
		const fields = known.get(value.object) ?? new Set();
		Object.keys(value).forEach((field) => fields.add(field));
		known.set(value.object, fields);
	}
	Object.values(value).forEach(learn);
}
all.forEach(({ exchanges }) => exchanges.forEach(({ response }) => learn(response.body)));

/** A tracker within a shipment had fees in 2024, and what belongs to an account differs. */
const MAY_LACK = ['Tracker.fees'];
/** Null there, a value here or the other way round: it depends on the account and the moment. */
const MAY_BE_NULL =
	/\.(?:insurance|tracker\..*|est_delivery_date|shipment_id|street2|residential|details)$/;

/** Where an answer has another shape than the recorded one. */
function differences(theirs: unknown, ours: unknown, path = ''): string[] {
	if (Array.isArray(theirs)) {
		if (!Array.isArray(ours)) return [`${path} is no list`];
		if (theirs.length > 0 && ours.length === 0 && !/fees|details/.test(path)) {
			return [`${path} is empty`];
		}
		return theirs
			.slice(0, ours.length)
			.flatMap((one, i) => differences(one, ours[i], `${path}[${i}]`));
	}
	if (isRecord(theirs)) {
		if (!isRecord(ours)) return MAY_BE_NULL.test(path) ? [] : [`${path} is no object`];
		const kind = String(theirs.object ?? '');
		const fields = known.get(kind) ?? new Set(Object.keys(theirs));
		const lacking = Object.keys(theirs)
			.filter((field) => !(field in ours) && !MAY_LACK.includes(`${kind}.${field}`))
			.map((field) => `${path}.${field} is absent`);
		const added = Object.keys(ours)
			.filter((field) => !fields.has(field))
			.map((field) => `${path}.${field} is new`);
		const deeper = Object.keys(theirs)
			.filter((field) => field in ours)
			.flatMap((field) => differences(theirs[field], ours[field], `${path}.${field}`));
		return [...lacking, ...added, ...deeper];
	}
	if (theirs === null || ours === null) {
		return theirs === ours || theirs === null || MAY_BE_NULL.test(path) ? [] : [`${path} is null`];
	}
	return typeof theirs === typeof ours ? [] : [`${path} is ${typeof ours}, not ${typeof theirs}`];
}

/** Ids that belong together: what was recorded, and what the sandbox made of the same request. */
function pair(theirs: unknown, ours: unknown, ids: Map<string, string>): void {
	if (Array.isArray(theirs) && Array.isArray(ours)) {
		theirs.forEach((one, i) => pair(one, ours[i], ids));
	} else if (isRecord(theirs) && isRecord(ours)) {
		if (typeof theirs.id === 'string' && typeof ours.id === 'string') ids.set(theirs.id, ours.id);
		for (const field of Object.keys(theirs)) pair(theirs[field], ours[field], ids);
	}
}
const withIds = (text: string, ids: Map<string, string>) =>
	text.replace(/\b[a-z]+_[0-9a-f]{32}\b/g, (id) => ids.get(id) ?? id);

(present ? describe : describe.skip)(
	'the EasyPost sandbox answers as EasyPost was recorded',
	() => {
		let account: Awaited<ReturnType<typeof startEasyPost>>;
		beforeAll(async () => void (account = await startEasyPost()));
		afterAll(() => account.close());
		beforeEach(() => account.reset());

		it('knows most recordings of what this package uses', () => {
			expect(recordings.length).toBeGreaterThanOrEqual(30);
		});

		const call = async (method: string, path: string, body: string) =>
			await callerOf(account.url, basic(EASYPOST_TEST_KEY, ''))(
				method,
				path,
				method === 'GET' ? undefined : body,
			);

		it.each(recordings)('$name', async ({ exchanges }) => {
			const ids = new Map<string, string>();
			// The recorded account was not new when its trackers were listed.
			await call('POST', '/v2/trackers', '{"tracker":{"tracking_code":"EZ1000000001"}}');
			for (const { request, response } of exchanges) {
				const { pathname, search } = new URL(request.url);
				const body = withIds(JSON.stringify(request.body ?? {}), ids);
				const ours = await call(request.method, withIds(pathname + search, ids), body);
				expect([pathname, ours.status]).toEqual([pathname, response.status]);
				if (ours.status >= 400) expect(ours.body).toEqual(response.body);
				else expect(differences(response.body, ours.body)).toEqual([]);
				pair(response.body, ours.body, ids);
			}
		});

		it('the comparison itself finds a lost field, a new field and another type', () => {
			expect(differences({ a: 1, b: 'x' }, { a: '1', c: 2 })).toEqual([
				'.b is absent',
				'.c is new',
				'.a is string, not number',
			]);
			expect(differences({ a: [1] }, { a: [] })).toEqual(['.a is empty']);
			expect(differences({ a: 'x' }, { a: null })).toEqual(['.a is null']);
		});
	},
);
