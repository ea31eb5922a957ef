import { inOrder } from '../order';
import { UserError } from '../../userError';
import { credentialNames, credentials, errorOutputs } from './credentials';
import { expressions } from './expressions';
import { calls, code, names, types } from './nodes';
import { notes } from './notes';
import { privacy } from './private';
import { columns, config, paths, references } from './references';
import { structure } from './structure';
import type { Book, Finding, Rule } from './finding';

const rules: Rule[] = [
	structure,
	notes,
	types,
	names,
	code,
	calls,
	credentials,
	credentialNames,
	errorOutputs,
	expressions,
	privacy,
	references,
	columns,
	paths,
	config,
];

function circles({ templates }: Book): Finding[] {
	try {
		inOrder(templates);
		return [];
	} catch (error) {
		if (error instanceof UserError) return [{ template: 'all', text: error.message }];
		throw error;
	}
}

/** Everything the templates' rules (`workflows/README.md`) find; empty when all is well. */
export function checkTemplates(book: Book): Finding[] {
	const findings = book.templates.flatMap((template) =>
		rules.flatMap((rule) => rule(template, book)),
	);
	return [...findings, ...circles(book)];
}
