import type { GraphQLResolveInfo } from 'graphql';

import type { Context } from '../context';
import { filterOf, type Matcher } from './match';
import { parseSearch, type Clause } from './parse';

/** Filters a list by a search query and notes for `extensions.search` what was not understood. */
export function search<T>(
	items: T[],
	query: string | null | undefined,
	fields: Record<string, Matcher<T>>,
	everywhere: Matcher<T>,
	context: Context,
	info: GraphQLResolveInfo,
): T[] {
	if (!query?.trim()) return items;
	const clause = parseSearch(query);
	const warnings: Context['searches'][number]['warnings'] = [];
	const found = items.filter(filterOf(clause, fields, everywhere, warnings));
	if (warnings.length > 0) {
		context.searches.push({
			path: pathOf(info),
			query,
			parsed: clause ? describe(clause) : {},
			warnings,
		});
	}
	return found;
}

function pathOf({ path }: GraphQLResolveInfo): Array<string | number> {
	const keys: Array<string | number> = [];
	for (let step: typeof path | undefined = path; step; step = step.prev) keys.unshift(step.key);
	return keys;
}

function describe(clause: Clause): Record<string, unknown> {
	if (clause.kind === 'not') return { not: describe(clause.clause) };
	if (clause.kind !== 'term') return { [clause.kind]: clause.clauses.map(describe) };
	return {
		...(clause.field ? { field: clause.field } : {}),
		[clause.quoted ? 'match_phrase' : 'match_all']: clause.value,
	};
}
