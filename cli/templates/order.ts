import { UserError } from '../userError';
import { dependenciesOf } from './references';
import { SETUP } from './load';
import type { Template } from './types';

/**
 * The chosen templates and all they depend on, called workflows first: n8n publishes a workflow
 * only when those it calls are published.
 * @param chosen names, or undefined for every template but the setup
 * @throws UserError for an unknown name or a circle of calls
 */
export function inOrder(templates: Template[], chosen?: string[]): Template[] {
	const byName = new Map(templates.map((template) => [template.name, template]));
	const ordered: Template[] = [];
	const add = (name: string, path: string[]) => {
		if (ordered.some((template) => template.name === name)) return;
		const circle = [...path, name];
		if (path.includes(name))
			throw new UserError(`These workflows call each other in a circle: ${circle.join(' -> ')}.`);
		const template = byName.get(name);
		if (!template) {
			const by = path.length ? `, which ${path[path.length - 1]} refers to` : '';
			throw new UserError(`There is no workflow "${name}"${by}.`, [
				`Known workflows: ${[...byName.keys()].filter((known) => known !== SETUP).join(', ')}.`,
			]);
		}
		for (const needed of dependenciesOf(template)) add(needed, circle);
		ordered.push(template);
	};
	for (const name of chosen ?? [...byName.keys()].filter((known) => known !== SETUP)) add(name, []);
	return ordered;
}
