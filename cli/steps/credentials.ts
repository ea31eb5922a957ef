import { ApiError } from '../api';
import { isExisting, type CredentialData } from '../secrets';
import { nameFor } from '../templates/render';
import { OPTIONAL_CREDENTIALS } from '../templates/unused';
import type { NodeCredential, Template } from '../templates/types';
import { UserError } from '../userError';
import { fingerprintOf, isUnchanged } from './fingerprint';
import { INSTALL } from './install';
import type { Ledger } from './ledger';
import { NOT_YET, type Target } from './target';

interface Stored {
	id: string;
	name: string;
	type: string;
}

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

async function existing({ api }: Target, type: string, name: string): Promise<Stored> {
	const found = (await api.list<Stored>('/credentials')).filter(
		(item) => item.type === type && item.name === name,
	);
	if (found.length === 1) return found[0]!;
	throw new UserError(
		`n8n has ${found.length || 'no'} credential${found.length > 1 ? 's' : ''} of the type ${type} named "${name}".`,
		['Create it in n8n under Credentials, or rename so that the name is unique.'],
	);
}

async function ensure(
	target: Target,
	ledger: Ledger,
	type: string,
	label: string,
	data: CredentialData,
): Promise<Stored> {
	const { api, client, report, dryRun } = target;
	const name = nameFor(client.client, label);
	const entry = ledger.get('credential', type);
	const stored = entry && (await api.find<Stored>(`/credentials/${entry.objectId}`));
	if (stored && isUnchanged(data, entry.wanted)) {
		report.did('unchanged', 'credential', name);
		return stored;
	}
	let written: Stored = { id: stored?.id ?? NOT_YET, name, type };
	if (!dryRun) {
		written = stored
			? await api.patch<Stored>(`/credentials/${stored.id}`, { name, data })
			: await api.post<Stored>('/credentials', { name, type, data });
		await ledger.put({
			kind: 'credential',
			name: type,
			objectId: written.id,
			wanted: fingerprintOf(data),
			stored: '',
			state: 'written',
		});
	}
	report.did(stored ? 'updated' : 'created', 'credential', name);
	return written;
}

/** Has n8n try a credential at its vendor. A refusal is reported; the import goes on. */
export async function testCredential({ api, report }: Target, { id, name }: Stored): Promise<void> {
	try {
		const { status, message } = await api.post<{ status: string; message?: string }>(
			`/credentials/${id}/test`,
		);
		if (status === 'OK') report.did('tested', 'credential', name, 'works');
		else if (/no testing function/i.test(message ?? ''))
			report.did('tested', 'credential', name, 'n8n has no test for it');
		else report.problem(`Credential ${name} is refused: ${message ?? 'no reason given'}.`);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		report.problem(`Credential ${name} could not be tested: ${error.message}.`);
	}
}

/** Creates or updates every credential the templates use. Returns them by type. */
export async function ensureCredentials(
	target: Target,
	ledger: Ledger,
	needed: Map<string, string>,
	resolved: Map<string, CredentialData>,
	test: boolean,
): Promise<Map<string, NodeCredential>> {
	const ensured = new Map<string, NodeCredential>();
	for (const [type, label] of needed) {
		const source = target.client.credentials[type];
		if (!source) continue;
		const stored = isExisting(source)
			? await existing(target, type, source.existing)
			: await ensure(target, ledger, type, label, resolved.get(type)!);
		ensured.set(type, { id: stored.id, name: stored.name });
		if (test && stored.id !== NOT_YET) await testCredential(target, stored);
	}
	return ensured;
}
