/** Applied in this order: blocks first, then what stands inside a line. */
const RULES: Array<[RegExp, string]> = [
	[/```[^\n]*\n?([\s\S]*?)```/g, '$1'],
	[/<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>/gi, ' '],
	[/<\/?[a-z][^<>]{0,500}>/gi, ' '],
	[/^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/gm, ''],
	[/^[ \t]*\|(.*)\|[ \t]*$/gm, '$1'],
	[/[ \t]*\|[ \t]*/g, ', '],
	[/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
	[/^[ \t]*#{1,6}[ \t]+(.*?)[ \t]*#*$/gm, '$1'],
	[/^[ \t]*>[ \t]?/gm, ''],
	[/^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+/gm, ''],
	[/!\[([^[\]\n]*)\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)/g, '$1'],
	[/\[([^[\]\n]+)\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)/g, '$1'],
	[/(\*\*|__|~~)(?=\S)(.*?\S)\1/g, '$2'],
	[/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*?\S)\*(?![\p{L}\p{N}*])/gu, '$1'],
	[/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]*?\S)_(?![\p{L}\p{N}_])/gu, '$1'],
	[/`([^`\n]*)`/g, '$1'],
	[/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1'],
];

const ENTITIES: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	'#39': "'",
};

/** The words of a Markdown or HTML text, without its markup; links keep their text, list items their lines. */
export function plainText(text: string): string {
	return RULES.reduce((rest, [shape, by]) => rest.replace(shape, by), text).replace(
		/&(amp|lt|gt|quot|apos|nbsp|#39);/g,
		(_, name: string) => ENTITIES[name],
	);
}
