import { ApiError } from '../api';
import { isExisting, type CredentialData } from '../secrets';
import { nameFor } from '../templates/render';
import type { NodeCredential } from '../templates/types';
import { UserError } from '../userError';
import { fingerprintOf, isUnchanged } from './fingerprint';
import type { Entry, Ledger } from './ledger';
import { NOT_YET, type Target } from './target';

interface Stored {
	id: string;
	name: string;
	type: string;
}

async function named({ api }: Target, type: string, name: string): Promise<Stored[]> {
	const all = await api.list<Stored>('/credentials');
	return all.filter((credential) => credential.type === type && credential.name === name);
}

async function existing(target: Target, type: string, name: string): Promise<Stored> {
	const found = await named(target, type, name);
	if (found.length === 1) return found[0]!;
	throw new UserError(
		`n8n has ${found.length || 'no'} credentials of the type ${type} named "${name}".`,
		['Create it in n8n under Credentials, or rename so that the name is there once.'],
	);
}

/** The credential of an earlier run: by its id, or by its name when that run broke off. */
async function earlier(target: Target, entry: Entry | undefined, type: string, name: string) {
	const known = entry && (await target.api.find<Stored>(`/credentials/${entry.objectId}`));
	return known ?? (await named(target, type, name))[0];
}

async function write(
	{ api }: Target,
	stored: Stored | undefined,
	type: string,
	name: string,
	data: CredentialData,
) {
	try {
		return stored
			? await api.patch<Stored>(`/credentials/${stored.id}`, { name, data })
			: await api.post<Stored>('/credentials', { name, type, data });
	} catch (error) {
		if (!(error instanceof ApiError && error.status === 400)) throw error;
		throw new UserError(`n8n refuses the values of credentials.${type}: ${error.message}`);
	}
}

async function ensure(
	target: Target,
	ledger: Ledger,
	type: string,
	label: string,
	data: CredentialData,
): Promise<Stored> {
	const name = nameFor(target.client.client, label);
	const entry = ledger.get('credential', type);
	const stored = await earlier(target, entry, type, name);
	if (stored && entry?.objectId === stored.id && isUnchanged(data, entry.wanted)) {
		target.report.did('unchanged', 'credential', name);
		return stored;
	}
	let written: Stored = { id: stored?.id ?? NOT_YET, name, type };
	if (!target.dryRun) {
		written = await write(target, stored, type, name, data);
		const wanted = fingerprintOf(data);
		await ledger.put({
			kind: 'credential',
			name: type,
			objectId: written.id,
			wanted,
			stored: '',
			state: 'written',
		});
	}
	target.report.did(stored ? 'updated' : 'created', 'credential', name);
	return written;
}

/** Has n8n try a credential at its vendor. A refusal is reported; the import goes on. */
export async function testCredential({ api, report }: Target, { id, name }: Stored): Promise<void> {
	try {
		const { status, message } = await api.post<{ status: string; message?: string }>(
			`/credentials/${id}/test`,
		);
		if (status === 'OK') report.did('tested', 'credential', name, message || 'works');
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
