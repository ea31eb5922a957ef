import { eachJson } from './walk';
import type { Json, Template, Workflow } from './types';

/**
 * How a template names what exists only once it is imported, always as a whole string:
 * `template:<name>` another workflow, `table:<name>` a Data Table, `webhook:<path>` the public
 * address of a webhook of any template.
 */
export const TOKEN = /^(template|table|webhook):([a-z0-9][a-z0-9_-]*)$/;

export interface Reference {
	kind: 'template' | 'table' | 'webhook';
	name: string;
}

/** The reference a value stands for, or undefined. */
export function referenceOf(value: Json): Reference | undefined {
	const match = typeof value === 'string' ? TOKEN.exec(value) : null;
	return match ? { kind: match[1] as Reference['kind'], name: match[2]! } : undefined;
}

/** A resource locator that picks a table by its plain name, as the Data Table node writes it. */
export function tableLocatorOf(value: Json): string | undefined {
	if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
	return value.__rl === true && value.mode === 'name' ? String(value.value) : undefined;
}

/** Every reference of a workflow, tables picked by name included. */
export function referencesOf({ nodes, settings }: Workflow): Reference[] {
	const found: Reference[] = [];
	const visit = (value: Json) => {
		const table = tableLocatorOf(value);
		const reference =
			table === undefined ? referenceOf(value) : { kind: 'table' as const, name: table };
		if (reference) found.push(reference);
	};
	for (const node of nodes) eachJson(node.parameters, visit);
	eachJson(settings, visit);
	return found;
}

/** Names of the templates this one calls or reports errors to. */
export function dependenciesOf(template: Template): string[] {
	const names = referencesOf(template.workflow)
		.filter(({ kind, name }) => kind === 'template' && name !== template.name)
		.map(({ name }) => name);
	return [...new Set(names)];
}
