import type { IDataObject } from 'n8n-workflow';

/** The value when it is a JSON object. */
export const objectIn = (value: unknown): IDataObject | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: undefined;

export const textOf = (value: unknown): string | null =>
	typeof value === 'string' && value !== '' ? value : null;

/** The last moment that a date can tell, in seconds since 1970. */
const LAST_SECOND = 8.64e12;

/** Seconds since 1970, with or without a fraction, as ISO 8601; null for anything else. */
export const timeOfUnix = (seconds: unknown): string | null =>
	typeof seconds === 'number' && seconds > 0 && seconds <= LAST_SECOND
		? new Date(seconds * 1_000).toISOString()
		: null;
