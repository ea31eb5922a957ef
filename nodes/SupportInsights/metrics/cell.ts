/**
 * Whole numbers by name. Two cells are merged by adding them up, name by name, so that any grouping of days gives
 * the same sums to the last digit. A distribution is kept as one counter per value: `name~value`.
 */
export type Cell = Record<string, number>;

export function count(cell: Cell, name: string, by = 1): void {
	if (by !== 0) cell[name] = (cell[name] ?? 0) + by;
}

/** Adds `from` to `into`. */
export function addTo(into: Cell, from: Cell): void {
	for (const name of Object.keys(from)) count(into, name, from[name]);
}

/** One more value of a distribution, rounded so that a percentile is at most one percent away from the true one. */
export function observe(cell: Cell, name: string, value: number): void {
	count(cell, `${name}~${rounded(Math.max(0, Math.round(value)))}`);
}

/** Values to 100 as they are, larger ones to the steps 2, 5, 10 of their hundreds: 175 values for each power of ten. */
function rounded(whole: number): number {
	let step = 1;
	for (let factor = 0; whole / step > 100; factor++) step *= factor % 3 === 1 ? 2.5 : 2;
	return Math.round(whole / step) * step;
}

/** The counters of a cell under a prefix, by what follows it. */
export function under(cell: Cell, prefix: string): Array<[name: string, count: number]> {
	return Object.keys(cell)
		.filter((name) => name.startsWith(prefix))
		.map((name) => [name.slice(prefix.length), cell[name]!]);
}

/** The smallest value that at least the share `p` of all values does not exceed; null without values. */
export function percentile(cell: Cell, name: string, p: number): number | null {
	const values = under(cell, `${name}~`)
		.map(([value, n]): [number, number] => [Number(value), n])
		.sort(([a], [b]) => a - b);
	const rank = Math.ceil(values.reduce((sum, [, n]) => sum + n, 0) * p);
	let passed = 0;
	for (const [value, n] of values) {
		passed += n;
		if (passed >= rank) return value;
	}
	return null;
}
