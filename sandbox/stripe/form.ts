/** Values of a request as Stripe reads them: `metadata[order_id]=1` and `expand[0]=charge` are nested. */
export interface Params {
	[name: string]: string | Params;
}

export const isParams = (value: unknown): value is Params =>
	typeof value === 'object' && value !== null;

/** Turns the names with brackets of a form or a query string into nested values. */
export function nested(entries: Iterable<[string, string]>): Params {
	const root = emptyParams();
	for (const [name, value] of entries) {
		const keys = name.split(/\[|\]\[?/).filter((key, index) => index === 0 || key !== '');
		let place = root;
		for (const key of keys.slice(0, -1)) {
			const next = place[key];
			place = isParams(next) ? next : ((place[key] = emptyParams()) as Params);
		}
		place[keys[keys.length - 1]] = value;
	}
	return root;
}

const emptyParams = (): Params => Object.create(null) as Params;

/** The texts of a list: `expand[0]=…&expand[1]=…`. */
export function textsOf(value: string | Params | undefined): string[] {
	if (value === undefined) return [];
	return typeof value === 'string'
		? [value]
		: (Object.values(value).filter((it) => !isParams(it)) as string[]);
}

/** One text; undefined when the value is absent or nested. */
export const textOf = (value: string | Params | undefined): string | undefined =>
	typeof value === 'string' ? value : undefined;
