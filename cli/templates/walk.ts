import type { Json } from './types';

/** Rebuilds a parameter tree: `change` may replace any value; what it leaves undefined is walked on. */
export function mapJson(value: Json, change: (value: Json) => Json | undefined): Json {
	const changed = change(value);
	if (changed !== undefined) return changed;
	if (Array.isArray(value)) return value.map((item) => mapJson(item, change));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, mapJson(item, change)]),
	);
}

/** Calls `visit` with every value of a parameter tree, parents first. */
export function eachJson(value: Json, visit: (value: Json) => void): void {
	mapJson(value, (item) => {
		visit(item);
		return undefined;
	});
}
