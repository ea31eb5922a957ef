import type { IDataObject } from 'n8n-workflow';
import { rowsIn, textOf, unusable } from '../rows';
import type { Cell } from './cell';
import type { Rollup } from './rollup';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** A calendar day that exists, `2026-03-29`. */
export const isDay = (text: string): boolean =>
	DAY.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(text).toISOString().startsWith(text);

/**
 * Rollups as the node gives them or as rows of `support_metrics` keep them, in order of their days. Of a day that
 * comes twice the later entry stands.
 */
export function rollupsIn(value: unknown, field: string): Rollup[] {
	const found = rowsIn(value, field).map((row): [string, Rollup] => {
		const day = textOf(row.day);
		const cells = cellsIn(row.cells ?? row.data);
		if (!isDay(day) || !cells)
			throw unusable(
				`${field} holds something that is no rollup`,
				'Give rows of support_metrics, or the items of the operation Compute.',
			);
		return [day, { day, final: row.final === true, cells }];
	});
	return [...new Map(found).values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function cellsIn(value: unknown): Record<string, Cell> | undefined {
	let cells = value;
	try {
		if (typeof cells === 'string') cells = JSON.parse(cells);
	} catch {
		return undefined;
	}
	const isObject = (one: unknown): one is IDataObject =>
		typeof one === 'object' && one !== null && !Array.isArray(one);
	if (!isObject(cells)) return undefined;
	const sound = Object.values(cells).every(
		(cell) => isObject(cell) && Object.values(cell).every(Number.isSafeInteger),
	);
	return sound ? (cells as Record<string, Cell>) : undefined;
}
