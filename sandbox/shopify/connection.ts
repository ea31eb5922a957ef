import { failure } from './context';

export interface PageArguments {
	first?: number | null;
	last?: number | null;
	after?: string | null;
	before?: string | null;
	reverse?: boolean | null;
}

interface Node {
	id: string;
}

const LARGEST_PAGE = 250;

/** One page of a sorted list as Shopify's connections return it; `view` is called for the page only. */
export function connection<T extends Node>(
	items: T[],
	args: PageArguments,
	view: (item: T) => unknown,
) {
	const { first, last, after, before, reverse } = args;
	check('first', first, 'last', last);
	const sorted = reverse ? [...items].reverse() : items;
	const from = after ? position(sorted, after) + 1 : 0;
	const to = before ? position(sorted, before) : sorted.length;
	const start = typeof last === 'number' ? Math.max(from, to - last) : from;
	const end = typeof first === 'number' ? Math.min(to, from + first) : to;
	const page = sorted.slice(start, end);
	const edges = page.map((item) => ({ cursor: cursorOf(item), node: view(item) }));
	return {
		edges,
		nodes: edges.map(({ node }) => node),
		pageInfo: {
			hasNextPage: end < sorted.length,
			hasPreviousPage: start > 0,
			startCursor: edges.at(0)?.cursor ?? null,
			endCursor: edges.at(-1)?.cursor ?? null,
		},
	};
}

/** A plain list field with an optional `first`. */
export function list<T>(items: T[], first: number | null | undefined): T[] {
	return typeof first === 'number' ? items.slice(0, first) : items;
}

function check(
	one: string,
	first: number | null | undefined,
	other: string,
	last: number | null | undefined,
): void {
	const given = [first, last].filter((value) => typeof value === 'number');
	if (given.length === 0)
		throw failure(`you must provide one of ${one} or ${other}`, 'BAD_REQUEST');
	if (given.length === 2)
		throw failure(`providing both ${one} and ${other} is not supported`, 'BAD_REQUEST');
	const name = typeof first === 'number' ? one : other;
	if (given[0] < 0) throw failure(`${name} must be a non-negative integer`, 'BAD_REQUEST');
	if (given[0] > LARGEST_PAGE)
		throw failure(`${name} cannot exceed ${LARGEST_PAGE}`, 'BAD_REQUEST');
}

const cursorOf = ({ id }: Node): string =>
	Buffer.from(JSON.stringify({ last_id: Number(id), last_value: id })).toString('base64');

function position(items: Node[], cursor: string): number {
	let id: unknown;
	try {
		id = (JSON.parse(Buffer.from(cursor, 'base64').toString()) as { last_value?: unknown })
			.last_value;
	} catch {
		id = undefined;
	}
	const index = items.findIndex((item) => item.id === id);
	if (index < 0) throw failure('Invalid cursor for current pagination sort.', 'BAD_REQUEST');
	return index;
}
