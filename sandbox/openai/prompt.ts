/** A prompt may mark its data as `<label>…</label>`, each holding a text or a JSON string. */
function blocks(prompt: string): string[] {
	const marked = prompt.matchAll(/<(\w+)>\n?([\s\S]*?)\n?<\/\1>/g);
	return [...marked].map(([, , content = '']) => {
		const value = parsed(content);
		return typeof value === 'string' ? value : content;
	});
}

/** What the shopper wrote: the last block, or the whole prompt when it marks none. */
export function shopperText(prompt: string): string {
	return blocks(prompt).at(-1) ?? prompt;
}

/** The draft that a prompt asks to rephrase, when it holds one: `{ "draft": ["…"] }` in a block. */
export function draftIn(prompt: string): string[] | undefined {
	for (const block of blocks(prompt)) {
		const draft = (parsed(block) as { draft?: unknown } | null | undefined)?.draft;
		if (Array.isArray(draft) && draft.length > 0) return draft.map(String);
	}
	return undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
