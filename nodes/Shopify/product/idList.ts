const MOST = 25;

/** Ids as an expression gives them, a list, or as a person types them, with commas; each once, at most 25. */
export function idList(value: unknown): string[] {
	const list = Array.isArray(value) ? value.map(String) : String(value ?? '').split(/[\s,;]+/);
	return [...new Set(list.map((id) => id.trim()).filter(Boolean))].slice(0, MOST);
}
