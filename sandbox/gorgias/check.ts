import { GorgiasError, type Problems } from './errors';

/** Looks at one value and reports what Gorgias would refuse. */
export type Check = (
	value: unknown,
	at: string,
	report: (at: string, text: string) => void,
) => void;

export interface Shape {
	fields: Record<string, Check>;
	required?: string[];
}

export const anything: Check = () => undefined;

export const text =
	(max = Infinity, min = 0): Check =>
	(value, at, report) => {
		if (typeof value !== 'string') return report(at, 'Not a valid string.');
		if (value.length > max) report(at, `Longer than maximum length ${max}.`);
		if (value.length < min) report(at, `Shorter than minimum length ${min}.`);
	};

/** Message bodies are bounded in bytes, not in characters. */
export const bodyText: Check = (value, at, report) => {
	if (typeof value !== 'string') return report(at, 'Not a valid string.');
	if (Buffer.byteLength(value) > 1_000_000) report(at, 'Larger than 1 MB.');
};

export const flag: Check = (value, at, report) => {
	if (typeof value !== 'boolean') report(at, 'Not a valid boolean.');
};

export const id =
	(min = 1): Check =>
	(value, at, report) => {
		if (!Number.isSafeInteger(value) || (value as number) < min) report(at, 'Not a valid integer.');
	};

export const datetime: Check = (value, at, report) => {
	if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) {
		report(at, 'Not a valid datetime.');
	}
};

export const email: Check = (value, at, report) => {
	if (typeof value !== 'string' || !/^[^\s@.][^\s@]*@[^\s@]+\.[A-Za-z]{2,}$/.test(value)) {
		report(at, 'Not a valid email address.');
	}
};

export const oneOf =
	(values: readonly string[]): Check =>
	(value, at, report) => {
		if (!values.includes(value as string)) report(at, `Must be one of: ${values.join(', ')}.`);
	};

export const object: Check = (value, at, report) => {
	if (!isObject(value)) report(at, 'Not a valid mapping type.');
};

export const mapOf =
	(check: Check): Check =>
	(value, at, report) => {
		if (!isObject(value)) return report(at, 'Not a valid mapping type.');
		for (const [key, entry] of Object.entries(value)) check(entry, `${at}.${key}`, report);
	};

export const listOf =
	(check: Check, { min = 0, max = Infinity } = {}): Check =>
	(value, at, report) => {
		if (!Array.isArray(value)) return report(at, 'Not a valid list.');
		if (value.length < min || value.length > max) {
			report(at, `Length must be between ${min} and ${max}.`);
		}
		value.forEach((entry, index) => check(entry, `${at}.${index}`, report));
	};

export const nullable =
	(check: Check): Check =>
	(value, at, report) => {
		if (value !== null) check(value, at, report);
	};

/** An object whose fields are all known: Gorgias refuses unknown ones. */
export const shape =
	({ fields, required = [] }: Shape): Check =>
	(value, at, report) => {
		if (!isObject(value)) return report(at, 'Not a valid mapping type.');
		const path = (name: string) => (at ? `${at}.${name}` : name);
		for (const name of required) {
			if (value[name] === undefined) report(path(name), 'Missing data for required field.');
		}
		for (const [name, entry] of Object.entries(value)) {
			const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
			if (check) check(entry, path(name), report);
			else report(path(name), 'Unknown field.');
		}
	};

/** The body, when it satisfies the check; otherwise a 400 that names every field. */
export function checked<T>(check: Check, body: unknown): T {
	const problems: Problems = {};
	check(body ?? {}, '', (at, what) => (problems[at] ??= []).push(what));
	if (Object.keys(problems).length > 0) {
		throw new GorgiasError(400, 'The request is not valid.', problems);
	}
	return (body ?? {}) as T;
}

export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
