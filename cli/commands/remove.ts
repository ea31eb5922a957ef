import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '../api';
import { hashOf } from '../templates/hash';
import { checkClaim } from '../steps/claim';
import { Ledger, type Entry } from '../steps/ledger';
import { storedWorkflow, type StoredWorkflow } from '../steps/stored';
import { storedTables } from '../steps/tables';
import { removeClientTag } from '../steps/tags';
import { tableNameFor, type Target } from '../steps/target';
import type { Tables, Template } from '../templates/types';

const TRIES = 50;
const PAUSE_MS = 200;

/** n8n refuses with 409 until it has taken an unpublished workflow off the air, some moments later. */
async function deleteWorkflow({ api }: Target, { id, active }: StoredWorkflow): Promise<void> {
	if (active) await api.post(`/workflows/${id}/unpublish`);
	for (let tries = 1; ; tries += 1) {
		try {
			await api.delete(`/workflows/${id}`);
			return;
		} catch (error) {
			if (!(error instanceof ApiError && error.status === 409) || tries === TRIES) throw error;
			await wait(PAUSE_MS);
		}
	}
}

async function removeWorkflow(
	target: Target,
	ledger: Ledger,
	entry: Entry,
	templates: Template[],
): Promise<void> {
	const { report, force, dryRun } = target;
	const workflow = await storedWorkflow(target, entry);
	if (workflow) {
		const settings = templates.find(({ name }) => name === entry.name)?.workflow.settings ?? {};
		if (!force && hashOf(workflow, Object.keys(settings)) !== entry.stored) {
			report.problem(
				`Workflow ${workflow.name} was changed in the editor and is left; --force removes it.`,
			);
			return;
		}
		if (!dryRun) await deleteWorkflow(target, workflow);
		report.did('removed', 'workflow', workflow.name);
	}
	if (!dryRun) await ledger.forget(entry);
}

async function removeCredential(
	{ api, report, dryRun }: Target,
	ledger: Ledger,
	entry: Entry,
): Promise<void> {
	const credential = await api.find<{ id: string; name: string }>(`/credentials/${entry.objectId}`);
	if (credential && !dryRun) await api.delete(`/credentials/${credential.id}`);
	if (credential) report.did('removed', 'credential', credential.name);
	if (!dryRun) await ledger.forget(entry);
}

/**
 * Takes away what the importer wrote for a client: workflows (callers first), credentials, the tag.
 * @param withData also the Data Tables with all conversations and the audit ledger
 */
export async function removeClient(
	target: Target,
	templates: Template[],
	tables: Tables,
	withData: boolean,
): Promise<void> {
	const { api, client, report, dryRun } = target;
	const ledger = await Ledger.open(target);
	checkClaim(target, ledger);
	for (const entry of ledger.all('workflow').reverse())
		await removeWorkflow(target, ledger, entry, templates);
	const left = ledger.all('workflow').length > 0 && !dryRun;
	if (left) return;
	for (const entry of ledger.all('credential')) await removeCredential(target, ledger, entry);
	for (const name of Object.keys(tables).map((table) => tableNameFor(client, table))) {
		const table = (await storedTables(target)).find((stored) => stored.name === name);
		if (!table) continue;
		if (withData && !dryRun) await api.delete(`/data-tables/${table.id}`);
		report.did(
			withData ? 'removed' : 'kept',
			'table',
			name,
			withData ? undefined : '--with-data removes it',
		);
	}
	if (dryRun) return;
	await removeClientTag(target);
	for (const entry of ledger.all('client')) await ledger.forget(entry);
	await ledger.close();
}
