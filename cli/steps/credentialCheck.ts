import type { Client } from '../client';
import { guess } from '../nearest';
import type { CredentialData } from '../secrets';
import { DESKS } from '../templates/desk';
import { OPTIONAL_CREDENTIALS } from '../templates/unused';
import type { Template } from '../templates/types';
import { UserError } from '../userError';
import { INSTALL } from './install';
import type { Target } from './target';

interface Schema {
	properties: Record<string, unknown>;
	required?: string[];
}

/** Credential type -> the plain name the templates give it. */
export function credentialsOf(templates: Template[]): Map<string, string> {
	const nodes = templates.flatMap(({ workflow }) => workflow.nodes);
	return new Map(
		nodes.flatMap((node) =>
			Object.entries(node.credentials ?? {}).map(([type, { name }]) => [type, name]),
		),
	);
}

/**
 * Refuses credentials that no workflow uses, such as a mistyped one: they would be left out without a word.
 * @param all every template, also those the client leaves out, for any helpdesk
 */
export function checkCredentialTypes({ credentials }: Client, all: Template[]): void {
	const known = [...credentialsOf(all).keys(), ...Object.values(DESKS).map(({ type }) => type)];
	const unknown = Object.keys(credentials).filter((type) => !known.includes(type));
	if (!unknown.length) return;
	throw new UserError('No workflow uses these credentials of the client file:', [
		...unknown.map((type) => `credentials.${type}${guess(type, known)}`),
		'Take them out of the file. For a node that you set up by hand, make its credential in n8n.',
	]);
}

/** Compares the client file with the templates and with what n8n knows, before anything is written. */
export async function checkCredentials(
	{ api, client }: Target,
	needed: Map<string, string>,
	resolved: Map<string, CredentialData>,
): Promise<void> {
	const wrong: string[] = [];
	for (const [type, label] of needed) {
		const source = client.credentials[type];
		if (source === undefined && !OPTIONAL_CREDENTIALS.has(type)) {
			wrong.push(
				`credentials.${type} (${label}) is missing; write false if this client doesn't use it`,
			);
		}
		if (!source) continue;
		const schema = await api.find<Schema>(`/credentials/schema/${type}`);
		if (!schema) throw new UserError(`This n8n doesn't know the credential type ${type}.`, INSTALL);
		const data = resolved.get(type);
		if (!data) continue;
		const known = Object.keys(schema.properties);
		for (const field of Object.keys(data).filter((name) => !known.includes(name))) {
			wrong.push(`credentials.${type}.${field} is not one of its fields: ${known.join(', ')}`);
		}
		for (const field of (schema.required ?? []).filter((name) => !(name in data))) {
			wrong.push(`credentials.${type}.${field} is required`);
		}
	}
	if (wrong.length) throw new UserError('The credentials of the client file do not fit:', wrong);
}
