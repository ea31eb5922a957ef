import type { Query, Reply, Request } from '../vendor';
import { GorgiasError } from './errors';

/** One query parameter; the first when it was repeated. */
export function param(query: Query, name: string): string | undefined {
	const value = query[name];
	return Array.isArray(value) ? value[0] : value;
}

/** A repeated key (`ticket_ids=1&ticket_ids=2`) as a list. */
export function params(query: Query, name: string): string[] {
	const value = query[name];
	return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** An integer in the query, or a 400. */
export function integerParam(query: Query, name: string): number | undefined {
	const value = param(query, name);
	if (value === undefined) return undefined;
	if (!/^\d+$/.test(value)) {
		throw new GorgiasError(400, 'The request is not valid.', { [name]: ['Not a valid integer.'] });
	}
	return Number(value);
}

interface Sortable {
	id: number;
	created_datetime: string;
}

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 100;

/** Cursor pages as Gorgias has them: offsets went away in 2024. */
export function page<T extends Sortable>(
	request: Request,
	rows: T[],
	show: (row: T) => unknown,
	defaultOrder = 'created_datetime:desc',
): Reply {
	const { query } = request;
	const limit = integerParam(query, 'limit') ?? DEFAULT_LIMIT;
	if (limit < 1 || limit > MAX_LIMIT) refuse('limit', `Must be between 1 and ${MAX_LIMIT}.`);
	const order = param(query, 'order_by') ?? defaultOrder;
	const known =
		/^(created_datetime|updated_datetime|name|usage):(asc|desc)(?:,name:(?:asc|desc))?$/.exec(
			order,
		);
	if (!known) return refuse('order_by', 'Not a valid choice.');

	const [, field = '', direction] = known;
	const key = (row: T) => String((row as unknown as Record<string, unknown>)[field] ?? '');
	const sign = direction === 'desc' ? -1 : 1;
	const sorted = [...rows].sort(
		(a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id),
	);

	const start = decode(param(query, 'cursor'));
	const data = sorted.slice(start, start + limit).map(show);
	const next = start + limit < sorted.length ? encode(start + limit) : null;
	const previous = start > 0 ? encode(Math.max(0, start - limit)) : null;
	const search = new URLSearchParams(
		Object.keys(query).flatMap((name) => params(query, name).map((value) => [name, value])),
	).toString();
	const uri = search ? `${request.path}?${search}` : request.path;
	return {
		status: 200,
		body: { data, object: 'list', uri, meta: { prev_cursor: previous, next_cursor: next } },
	};
}

function encode(offset: number): string {
	return Buffer.from(`after:${offset}`).toString('base64url');
}

function decode(cursor: string | undefined): number {
	if (cursor === undefined) return 0;
	const match = /^after:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
	return match ? Number(match[1]) : refuse('cursor', 'Not a valid cursor.');
}

function refuse(field: string, what: string): never {
	throw new GorgiasError(400, 'The request is not valid.', { [field]: [what] });
}
