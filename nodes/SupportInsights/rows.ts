import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';

/** What was given to a field cannot be used; the message names the field and what to put there. */
export const unusable = (title: string, nextStep: string) =>
	new VendorError({
		vendor: 'Support Insights',
		title,
		nextStep,
		applied: 'no',
		code: 'unusable_input',
	});

/** A JSON field with rows of a table: a list, one row, or nothing; an item without values is no row. */
export function rowsIn(value: unknown, field: string): IDataObject[] {
	const found = parsed(value, field) ?? [];
	const list = (Array.isArray(found) ? found : [found]) as unknown[];
	if (list.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row)))
		return (list as IDataObject[]).filter((row) => Object.keys(row).length > 0);
	throw unusable(`${field} is not a list of rows`, `Give ${field} as a JSON list, such as [].`);
}

function parsed(value: unknown, field: string): unknown {
	if (typeof value !== 'string') return value;
	if (!value.trim()) return undefined;
	try {
		return JSON.parse(value);
	} catch {
		throw unusable(`${field} is not JSON`, `Give ${field} as a JSON list of rows, such as [].`);
	}
}

export const textOf = (value: unknown): string =>
	typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A finite number of a row; null for an empty column. */
export function numberOf(value: unknown): number | null {
	if (value === null || value === undefined || value === '') return null;
	const number = Number(value);
	return Number.isFinite(number) ? number : null;
}

/** Milliseconds since 1970 of a row's time; undefined when there is none. */
export function timeOf(value: unknown): number | undefined {
	if (value === null || value === undefined || value === '') return undefined;
	const time =
		value instanceof Date
			? value.getTime()
			: typeof value === 'number'
				? value
				: Date.parse(String(value));
	return Number.isNaN(time) ? undefined : time;
}

/** When a row's thing happened: its own time, else when the row was written. */
export const happenedAt = ({ at, createdAt }: IDataObject): number | undefined =>
	timeOf(at) ?? timeOf(createdAt);
