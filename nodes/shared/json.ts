/** What the runtime tells a reviver beside the value (ECMAScript 2026, `JSON.parse` source text access). */
interface Context {
	source?: string;
}

/**
 * Reads JSON without losing digits: a whole number that a double cannot hold, such as a long id, becomes a string
 * of exactly its digits. Everything else is as `JSON.parse` has it.
 * @throws SyntaxError when it is not JSON
 */
export const parseJson = (text: string): unknown =>
	JSON.parse(text, (_key, value: unknown, context?: Context) =>
		typeof value === 'number' &&
		!Number.isSafeInteger(value) &&
		/^-?\d+$/.test(context?.source ?? '')
			? context!.source
			: value,
	);
