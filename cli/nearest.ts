/** How many letters have to be put in, taken out or replaced to make `b` of `a`. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 0; i < a.length; i += 1) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j += 1) {
			const replaced = row[j]! + (a[i] === b[j] ? 0 : 1);
			next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}

/** ` (did you mean "X"?)` for a name that is much like a known one, else nothing. */
export function guess(name: string, known: string[]): string {
	const far = (other: string) => distance(name.toLowerCase(), other.toLowerCase());
	const [nearest] = [...known].sort((a, b) => far(a) - far(b));
	return nearest !== undefined && far(nearest) <= name.length / 3
		? ` (did you mean "${nearest}"?)`
		: '';
}
