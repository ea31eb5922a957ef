import type { Clause, SearchReport, Term } from './parse';

/** Tells whether an item has what a term asks for; undefined when the value makes no sense there. */
export type Matcher<T> = (item: T, term: Term) => boolean | undefined;

const INVALID_FIELD = { message: 'Invalid search field for this query.', code: 'invalid_field' };
const DAY = 86_400_000;

/**
 * Turns a parsed query into a filter. A term on an unknown field is left out, as if it had not been
 * written, and reported as a warning: Shopify returns the unfiltered rest and does so with status 200.
 */
export function filterOf<T>(
	clause: Clause | undefined,
	fields: Record<string, Matcher<T>>,
	everywhere: Matcher<T>,
	warnings: SearchReport['warnings'],
): (item: T) => boolean {
	const known = clause && prune(clause, fields, warnings);
	const test = (part: Clause, item: T): boolean => {
		switch (part.kind) {
			case 'and':
				return part.clauses.every((inner) => test(inner, item));
			case 'or':
				return part.clauses.some((inner) => test(inner, item));
			case 'not':
				return !test(part.clause, item);
			case 'term':
				return (part.field ? fields[part.field] : everywhere)(item, part) ?? true;
		}
	};
	return (item) => known === undefined || test(known, item);
}

function prune<T>(
	clause: Clause,
	fields: Record<string, Matcher<T>>,
	warnings: SearchReport['warnings'],
): Clause | undefined {
	if (clause.kind === 'term') {
		if (!clause.field || clause.field in fields) return clause;
		warnings.push({ field: clause.field, ...INVALID_FIELD });
		return undefined;
	}
	if (clause.kind === 'not') {
		const inner = prune(clause.clause, fields, warnings);
		return inner && { kind: 'not', clause: inner };
	}
	const clauses = clause.clauses
		.map((inner) => prune(inner, fields, warnings))
		.filter((inner) => inner !== undefined);
	return clauses.length > 1 ? { kind: clause.kind, clauses } : clauses[0];
}

export const tokensOf = (text: string): string[] =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);

/**
 * Words of a text field. Quoted words must stand together, others anywhere, `abc*` matches a beginning.
 * Signs between the words do not count, so `1001` also finds `#1001-A`.
 */
export function words<T>(read: (item: T) => Array<string | null>): Matcher<T> {
	return (item, { value, quoted }) => {
		const wanted = tokensOf(value);
		const prefix = !quoted && value.endsWith('*');
		if (wanted.length === 0) return prefix ? read(item).some(Boolean) : undefined;
		return read(item).some((text) => {
			const have = tokensOf(text ?? '');
			const same = (at: number, index: number) =>
				prefix && index === wanted.length - 1
					? have[at]?.startsWith(wanted[index])
					: have[at] === wanted[index];
			if (quoted)
				return have.some((_, start) => wanted.every((_word, index) => same(start + index, index)));
			return wanted.every((_word, index) => have.some((_, at) => same(at, index)));
		});
	};
}

/** A field that is compared as a whole, upper and lower case alike. */
export function exact<T>(read: (item: T) => Array<string | null>): Matcher<T> {
	return (item, { value, quoted }) => {
		const wanted = value.toLowerCase();
		const values = read(item)
			.filter((text) => text !== null)
			.map((text) => text.toLowerCase());
		if (!quoted && wanted === '*') return values.length > 0;
		if (!quoted && wanted.endsWith('*'))
			return values.some((text) => text.startsWith(wanted.slice(0, -1)));
		return values.includes(wanted);
	};
}

export function number<T>(read: (item: T) => number[]): Matcher<T> {
	return (item, { value, comparator }) => {
		const wanted = Number(value);
		return Number.isNaN(wanted)
			? undefined
			: read(item).some((have) => compare(have, comparator, wanted));
	};
}

/** `created_at:2026-11-01` means that day, `created_at:>='2026-11-01T10:00:00Z'` an instant. */
export function date<T>(read: (item: T) => Date | null): Matcher<T> {
	return (item, { value, comparator }) => {
		const wanted = Date.parse(value);
		const have = read(item)?.getTime();
		if (Number.isNaN(wanted)) return undefined;
		if (have === undefined) return false;
		const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
		if (comparator === ':')
			return wholeDay ? have >= wanted && have < wanted + DAY : have === wanted;
		if (wholeDay && comparator === ':>') return have >= wanted + DAY;
		if (wholeDay && comparator === ':<=') return have < wanted + DAY;
		return compare(have, comparator, wanted);
	};
}

function compare(have: number, comparator: Term['comparator'], wanted: number): boolean {
	switch (comparator) {
		case ':':
			return have === wanted;
		case ':<':
			return have < wanted;
		case ':<=':
			return have <= wanted;
		case ':>':
			return have > wanted;
		case ':>=':
			return have >= wanted;
	}
}
