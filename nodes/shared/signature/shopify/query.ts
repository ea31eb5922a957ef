/** Decoded parameters by name, each with all its values in their order. */
export type Parameters = Record<string, string[]>;

/** Reads a raw query; undefined when an escape in it is broken. A plus sign is a space, as in forms. */
export function parseQuery(rawQuery: string): Parameters | undefined {
	const parameters: Parameters = Object.create(null) as Parameters;
	try {
		for (const pair of rawQuery.replace(/^\?/, '').split('&')) {
			if (pair === '') continue;
			const [name, value = ''] = pair.split(/=(.*)/s, 2).map(decodeFormText);
			(parameters[name] ??= []).push(value);
		}
		return parameters;
	} catch {
		return undefined;
	}
}

/** Whether one of these parameters stands there more than once. */
export const repeated = (parameters: Parameters, names: readonly string[]): boolean =>
	names.some((name) => (parameters[name]?.length ?? 0) > 1);

const decodeFormText = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
