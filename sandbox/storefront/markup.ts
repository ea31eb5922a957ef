/** Text that is HTML already. */
export class Html {
	constructor(readonly text: string) {}
	toString(): string {
		return this.text;
	}
}

type Value = Html | string | number | null | undefined | false | Value[];

const ESCAPES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

function render(value: Value): string {
	if (value === null || value === undefined || value === false) return '';
	if (Array.isArray(value)) return value.map(render).join('');
	return value instanceof Html
		? value.text
		: String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
}

/** Template tag: everything that is put in is escaped, unless it is `Html` itself. */
export function markup(parts: TemplateStringsArray, ...values: Value[]): Html {
	return new Html(parts.map((part, index) => part + render(values[index] ?? null)).join(''));
}

export const raw = (text: string): Html => new Html(text);

/** JSON that is safe inside a script element. */
export const json = (value: unknown): Html => raw(JSON.stringify(value).replace(/</g, '\\u003c'));
