import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { files } from '../../package.json';

const folder = join(__dirname, '../../theme');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const EXTENSION = 'extensions/commerce-support-chat';
const block = read(`${EXTENSION}/blocks/chat.liquid`);
const snippet = read('snippets/commerce-support-chat.liquid');

interface Schema {
	name: string;
	target: string;
	settings: Array<Record<string, string>>;
}
const schema = JSON.parse(
	/{% schema %}([\s\S]*){% endschema %}/.exec(block)?.[1] ?? 'null',
) as Schema;

it('the app embed stands at the end of the body, and reads only settings that it declares', () => {
	expect(schema.target).toBe('body');
	const declared = schema.settings.map(({ id }) => id).filter(Boolean);
	const used = [...block.matchAll(/block\.settings\.(\w+)/g)].map(([, id]) => id);
	expect([...new Set(used)]).toEqual(declared);
});

it.each(['en.default', 'de'])('the app embed has its texts in %s', (language) => {
	const texts = JSON.parse(read(`${EXTENSION}/locales/${language}.schema.json`)) as {
		chat: Record<string, string>;
	};
	const keys = [...JSON.stringify(schema).matchAll(/"t:chat\.(\w+)"/g)].map(([, key]) => key);
	expect(Object.keys(texts.chat).sort()).toEqual([...keys].sort());
});

it.each([
	['the app embed', block],
	['the snippet', snippet],
])('%s loads the script late, from the shop itself, with every value escaped', (_, liquid) => {
	expect(liquid).toMatch(/<script[^]*\?asset=widget\.js"[^]*\bdefer\b[^]*<\/script>/);
	expect(liquid).toContain("chat_first == '/' and chat_start != '//'");
	const outputs = [...liquid.matchAll(/{{(.*?)}}/g)].map(([, output]) => output.trim());
	expect(outputs.length).toBeGreaterThan(2);
	for (const output of outputs) expect(output).toMatch(/\| escape$|^product\.id$/);
});

it('is part of the package, and its guide names files that are there', () => {
	expect(files).toContain('theme');
	const links = [...read('README.md').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
	expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
});

it('its README says how large the script is', async () => {
	const { bundleWidget } = (await import(
		'../../nodes/StorefrontChat/widget/build.js' as string
	)) as { bundleWidget(): string };
	const [, plain, packed] =
		/one script of about (\d+) kB, (\d+) kB\s+compressed/.exec(read('README.md')) ?? [];
	const script = Buffer.from(bundleWidget());
	expect(Math.abs(script.length / 1000 - Number(plain))).toBeLessThan(3);
	expect(Math.abs(gzipSync(script).length / 1000 - Number(packed))).toBeLessThan(1.5);
});
