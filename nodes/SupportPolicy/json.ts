import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import { MoneyError, parseMoney, type Amount } from '../shared/money';

export const NODE = 'Support Policy';

/** What was given to a field cannot be used; the message names the field and what to put there. */
export const unusable = (title: string, nextStep: string) =>
	new VendorError({ vendor: NODE, title, nextStep, applied: 'no', code: 'unusable_input' });

function parsed(value: unknown, field: string, example: string): unknown {
	if (typeof value !== 'string') return value ?? undefined;
	if (!value.trim()) return undefined;
	try {
		return JSON.parse(value);
	} catch {
		throw unusable(`${field} is not JSON`, `Give ${field} as JSON, for example ${example}.`);
	}
}

/** A JSON field as n8n hands it over: an object from an expression, text that a person typed, or nothing. */
export function objectIn(value: unknown, field: string): IDataObject {
	const found = parsed(value, field, '{}') ?? {};
	if (typeof found === 'object' && !Array.isArray(found)) return found as IDataObject;
	throw unusable(`${field} is not an object`, `Give ${field} as a JSON object, for example {}.`);
}

/** A JSON field that holds a list; one object counts as a list of one, `{rows: […]}` as its rows. */
export function listIn(value: unknown, field: string): IDataObject[] {
	const found = parsed(value, field, '[]') ?? [];
	const rows = Array.isArray((found as IDataObject).rows) ? (found as IDataObject).rows : found;
	const list = Array.isArray(rows) ? rows : [rows];
	if (list.every((entry) => typeof entry === 'object' && entry !== null)) return list as never;
	throw unusable(`${field} is not a list`, `Give ${field} as a JSON list of objects, such as [].`);
}

export const textOf = (value: unknown): string =>
	typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** Milliseconds since 1970 of a time in any form that a row or a field may hold; undefined when there is none. */
export function timeOf(value: unknown): number | undefined {
	if (value === null || value === undefined || value === '') return undefined;
	const time = value instanceof Date ? value.getTime() : Date.parse(String(value));
	return Number.isNaN(time) ? undefined : time;
}

/** The moment a decision is made for: what the field says, or now. */
export function momentIn(value: unknown, field: string): number {
	if (value === undefined || value === null || (typeof value === 'string' && !value.trim())) {
		return Date.now();
	}
	// n8n hands a moment of its own over as an object, which JSON writes in ISO 8601.
	const time = timeOf(typeof value === 'string' ? value.trim() : value);
	if (time !== undefined) return time;
	throw unusable(`${field} is not a date`, `Give ${field} in ISO 8601, or leave it empty for now.`);
}

/** An amount of zero or more, such as `19.10`. @throws VendorError that names the field */
export function amountIn(value: unknown, currency: string, field: string): Amount {
	try {
		const amount = parseMoney(textOf(value), currency);
		if (amount.minor >= 0) return amount;
		throw new MoneyError('It cannot be below zero.');
	} catch (error) {
		if (!(error instanceof MoneyError)) throw error;
		throw unusable(`${field} cannot be used`, error.message);
	}
}
