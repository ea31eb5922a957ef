import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { ownCredentials, ownNodes, PREFIX } from '../harness';

const ROOT = path.resolve(__dirname, '../..');
const FILES = packageJson.n8n.nodes.map((file) => file.replace(/^dist\//, '').replace(/\.js$/, ''));
const NODES = Object.values(ownNodes).map((node, index) => ({
	name: node.description.name,
	description: node.description,
	file: path.join(ROOT, FILES[index]),
}));

describe.each(NODES)('$name', ({ description, file }) => {
	const folder = path.dirname(file);

	it('has a codex file that names it', () => {
		const codex = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
		expect(codex.node).toBe(PREFIX + description.name);
		expect(codex.categories.length).toBeGreaterThan(0);
	});

	it('has icons for light and dark', () => {
		const { light, dark } = description.icon as { light: string; dark: string };
		for (const icon of [light, dark]) {
			expect(existsSync(path.join(folder, icon.replace('file:', '')))).toBe(true);
		}
		expect(light).not.toBe(dark);
	});

	it('helps its user: a hint or a notice, and a description for every field', () => {
		const notices = description.properties.filter(({ type }) => type === 'notice');
		expect((description.hints ?? []).length + notices.length).toBeGreaterThan(0);
		const fields = description.properties.filter(
			({ type, name }) => type !== 'notice' && !['resource', 'operation'].includes(name),
		);
		for (const { name, description: text, placeholder, options, hint } of fields) {
			expect([name, Boolean(text || placeholder || hint || options?.length)]).toEqual([name, true]);
		}
	});

	it('can be an AI tool unless it is a trigger', () => {
		const isTrigger = description.group.includes('trigger');
		expect(Boolean(description.usableAsTool)).toBe(!isTrigger);
	});

	it('has credentials that can be tested', () => {
		for (const { name, testedBy } of description.credentials ?? []) {
			const type = ownCredentials[name];
			expect([name, Boolean(testedBy ?? type.test)]).toEqual([name, true]);
			expect([name, type.documentationUrl]).toEqual([name, expect.stringMatching(/^https:\/\//)]);
			const icon = type.icon as { light: string; dark: string };
			for (const image of [icon.light, icon.dark]) {
				const at = path.join(ROOT, 'credentials', image.replace('file:', ''));
				expect([image, existsSync(at)]).toEqual([image, true]);
			}
		}
	});
});

/** n8n takes the test of whichever node comes first, so two tests would be a matter of chance. */
it('tests each credential in one way, whichever node asks', () => {
	const ways = new Map<string, Set<unknown>>();
	for (const node of Object.values(ownNodes)) {
		for (const { name, testedBy } of node.description.credentials ?? []) {
			const test =
				typeof testedBy === 'string' ? node.methods?.credentialTest?.[testedBy] : testedBy;
			ways.set(name, (ways.get(name) ?? new Set()).add(test));
		}
	}
	for (const [name, tests] of ways) expect([name, tests.size]).toEqual([name, 1]);
});
