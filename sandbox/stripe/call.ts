import type { Reply } from '../vendor';
import { StripeProblem, missing } from './errors';
import { textOf, textsOf, type Params } from './form';
import type { Ledger } from './ledger';

/** A request of a known key. */
export interface Call {
	method: string;
	path: string;
	/** From the path. */
	ids: Record<string, string>;
	params: Params;
}
export type Route = (call: Call) => Reply;
export interface RouteOf {
	permission: string;
	run: Route;
}
export type Routes = Record<string, RouteOf>;

export function found<T>(store: Map<string, T>, what: string, id: string, param?: string): T {
	const record = store.get(id);
	if (!record) throw missing(what, id, param);
	return record;
}

/** Refuses parameters that the call does not know, as Stripe does. */
export function known(params: Params, ...names: string[]): void {
	for (const name of Object.keys(params)) {
		if (names.includes(name)) continue;
		throw new StripeProblem(400, `Received unknown parameter: ${name}`, {
			code: 'parameter_unknown',
			param: name,
		});
	}
}

/** A record with the ids that `expand` names replaced by their records. */
export function expanded(ledger: Ledger, record: object, params: Params, prefix = ''): object {
	const copy: Record<string, unknown> = { ...record };
	for (const path of textsOf(params.expand)) {
		const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
		const id = copy[name];
		if (typeof id !== 'string') continue;
		const { charges, customers, payments } = ledger;
		copy[name] = charges.get(id) ?? customers.get(id) ?? payments.get(id) ?? id;
	}
	return copy;
}

/** One page of records, newest first. */
export function page<T extends { id: string; created: number }>(
	ledger: Ledger,
	records: T[],
	{ path, params }: Call,
): Reply {
	const limit = Number(textOf(params.limit) ?? 10);
	if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
		throw new StripeProblem(400, 'Invalid limit: must be between 1 and 100', {
			code: 'parameter_invalid_integer',
			param: 'limit',
		});
	}
	const sorted = [...records].reverse().sort((a, b) => b.created - a.created);
	const after = textOf(params.starting_after);
	const from = after ? sorted.findIndex(({ id }) => id === after) + 1 : 0;
	const data = sorted.slice(from, from + limit);
	return {
		status: 200,
		body: {
			object: 'list',
			data: data.map((record) => expanded(ledger, record, params, 'data.')),
			has_more: from + limit < sorted.length,
			url: path,
		},
	};
}
