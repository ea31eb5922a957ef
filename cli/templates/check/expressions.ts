import { eachJson } from '../walk';
import { eachNode } from './finding';

const NAMED_NODE = /\$\(\s*(['"`])(.+?)\1\s*\)|\$node\[\s*(['"])(.+?)\3\s*\]/g;
const FORBIDDEN = /\$(env|vars|secrets)\b/;

const withoutTexts = (code: string) => code.replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, '""');

/**
 * n8n ends an expression at the first `}}`, even inside `{ a: { b: 1 }}` or a text; write `} }` there.
 * @returns what is wrong with the text of one expression parameter
 */
export function trap(text: string): string | undefined {
	const [before = '', ...parts] = text.split('{{');
	if (before.includes('}}')) return 'an expression ends without having begun';
	for (const part of parts) {
		const [body = '', ...after] = part.split('}}');
		if (!after.length) return 'an expression is not closed, or holds "{{"; write "{ {"';
		const code = withoutTexts(body);
		const open = (code.match(/\{/g) ?? []).length - (code.match(/\}/g) ?? []).length;
		if (after.length > 1 || open !== 0)
			return 'an expression ends at a "}}" inside it; write "} }"';
	}
	return undefined;
}

function missingNodes(text: string, names: string[]): string[] {
	const read = [...text.matchAll(NAMED_NODE)].map((match) => (match[2] ?? match[4])!);
	return read
		.filter((name) => !names.includes(name))
		.map((name) => `an expression reads the node "${name}", which does not exist`);
}

/** Every expression can be run, and like every line of code it names nodes that exist. */
export const expressions = eachNode((node, { workflow }) => {
	const names = workflow.nodes.map(({ name }) => name);
	const found: string[] = [];
	eachJson(node.parameters, (value) => {
		const isCode = value === node.parameters.jsCode;
		if (typeof value !== 'string' || !(value.startsWith('=') || isCode)) return;
		const trapped = isCode ? undefined : trap(value);
		if (trapped) found.push(trapped);
		const forbidden = FORBIDDEN.exec(value);
		if (forbidden) found.push(`${forbidden[0]} is not available on every n8n`);
		found.push(...missingNodes(value, names));
	});
	return found;
});
