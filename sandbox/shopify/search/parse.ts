export type Comparator = ':' | ':<' | ':<=' | ':>' | ':>=';

export interface Term {
	kind: 'term';
	field?: string;
	comparator: Comparator;
	value: string;
	quoted: boolean;
}

export type Clause =
	| Term
	| { kind: 'and' | 'or'; clauses: Clause[] }
	| { kind: 'not'; clause: Clause };

/** One entry of `extensions.search`: what was searched and what of it was not understood. */
export interface SearchReport {
	path: Array<string | number>;
	query: string;
	parsed: Record<string, unknown>;
	warnings: Array<{ field: string; message: string; code: string }>;
}

const TOKEN =
	/\s*(?:([()])|(-)(?=[^\s)])|(?:([A-Za-z_][\w.]*)(:[<>]?=?))?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([^\s()]+)))/y;

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | Term;

/** Parses Shopify's search syntax (shopify.dev/docs/api/usage/search-syntax); undefined for an empty query. */
export function parseSearch(query: string): Clause | undefined {
	const tokens = tokenise(query);
	let at = 0;

	const any = (): Clause | undefined => {
		const clauses = [all()];
		while (tokens[at] === 'OR') {
			at += 1;
			clauses.push(all());
		}
		return join('or', clauses);
	};
	const all = (): Clause | undefined => {
		const clauses: Array<Clause | undefined> = [];
		while (at < tokens.length && tokens[at] !== ')' && tokens[at] !== 'OR') {
			if (tokens[at] === 'AND') at += 1;
			else clauses.push(one());
		}
		return join('and', clauses);
	};
	const one = (): Clause | undefined => {
		const token = tokens[at++];
		if (token === 'NOT') {
			const clause = at < tokens.length ? one() : undefined;
			return clause && { kind: 'not', clause };
		}
		if (token === '(') {
			const clause = any();
			if (tokens[at] === ')') at += 1;
			return clause;
		}
		return typeof token === 'object' ? token : undefined;
	};
	return any();
}

function join(kind: 'and' | 'or', clauses: Array<Clause | undefined>): Clause | undefined {
	const real = clauses.filter((clause) => clause !== undefined);
	return real.length > 1 ? { kind, clauses: real } : real[0];
}

function tokenise(query: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(query); match; match = TOKEN.exec(query)) {
		const [, bracket, minus, field, comparator, double, single, bare] = match;
		const quoted = double ?? single;
		if (bracket) tokens.push(bracket as Token);
		else if (minus) tokens.push('NOT');
		else if (!field && ['AND', 'OR', 'NOT'].includes(bare)) tokens.push(bare as Token);
		else {
			tokens.push({
				kind: 'term',
				field: field?.toLowerCase(),
				comparator: (comparator ?? ':') as Comparator,
				value: quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1'),
				quoted: quoted !== undefined,
			});
		}
	}
	return tokens;
}
