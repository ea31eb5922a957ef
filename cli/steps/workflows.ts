import { hashOf, differingNodes } from '../templates/hash';
import { nameFor, render, type Named, type Surroundings } from '../templates/render';
import type { Template, Workflow } from '../templates/types';
import { decide, type Decision } from './decide';
import type { Entry, Ledger } from './ledger';
import { goLive } from './publish';
import { storedWorkflow, unknownWorkflow, type StoredWorkflow } from './stored';
import { ensureTags } from './tags';
import { NOT_YET, type Target } from './target';
import { checkWebhooks } from './webhooks';

const outcomes = {
	create: 'created',
	update: 'updated',
	keep: 'unchanged',
	edited: 'kept',
} as const;

async function write(
	{ api }: Target,
	stored: StoredWorkflow | undefined,
	workflow: Workflow,
): Promise<StoredWorkflow> {
	// Publishing is a step of its own, so that a version n8n refuses never replaces a running one.
	return stored
		? await api.put<StoredWorkflow>(`/workflows/${stored.id}?publishIfActive=false`, workflow)
		: await api.post<StoredWorkflow>('/workflows', workflow);
}

function say(
	target: Target,
	decision: Decision,
	desired: Workflow,
	stored?: StoredWorkflow,
	ours = false,
): void {
	const { report } = target;
	const nodes = stored
		? differingNodes(stored, desired).join(', ') || 'settings or connections'
		: '';
	if (decision !== 'conflict') {
		const detail = decision === 'edited' ? `changed in the editor: ${nodes}` : undefined;
		report.did(outcomes[decision], 'workflow', desired.name, detail);
	} else if (ours) {
		report.problem(
			`Workflow ${desired.name} was changed in the editor and has a new version too; it is left as it is. ` +
				`Differs in: ${nodes}. Move values of "Client config" into the client file; --force overwrites the rest.`,
		);
	} else {
		report.problem(
			`A workflow named ${desired.name} exists that no import finished writing; it is left as it is. ` +
				'Rename or delete it in the editor, or let --force overwrite it.',
		);
	}
}

/** Writes one template for the client, publishes it, and waits until its webhooks answer. */
async function ensureWorkflow(
	target: Target,
	ledger: Ledger,
	template: Template,
	around: Surroundings,
): Promise<Named> {
	const desired = render(template, around);
	const counted = Object.keys(desired.settings);
	const wanted = hashOf(desired, counted);
	const last = ledger.get('workflow', template.name);
	const known = await storedWorkflow(target, last);
	let stored: StoredWorkflow | undefined = known ?? (await unknownWorkflow(target, desired.name));
	const now = stored && hashOf(stored, counted);
	const decision = decide({ now, desired: wanted, last: known && last, force: target.force });
	say(target, decision, desired, stored, known !== undefined);
	if (decision === 'create' || decision === 'update') {
		if (target.dryRun) return { id: stored?.id ?? NOT_YET, name: desired.name };
		stored = await write(target, stored, desired);
	}
	if (!stored) throw new Error(`${desired.name} vanished during the import`);
	const result = { id: stored.id, name: stored.name };
	if (decision === 'edited' && stored.active) await checkWebhooks(target, stored);
	if (decision === 'edited' || decision === 'conflict') return result;
	const entry: Entry = {
		kind: 'workflow',
		name: template.name,
		objectId: stored.id,
		wanted,
		stored: hashOf(stored, counted),
		state: (known && last?.state) ?? 'written',
	};
	await remember(ledger, entry);
	await ensureTags(target, stored, template.name);
	await goLive(target, ledger, entry, stored);
	return result;
}

/** Writes the entry only when it says something new, so that a second run changes nothing. */
async function remember(ledger: Ledger, entry: Entry): Promise<void> {
	const known = ledger.get('workflow', entry.name);
	const keys = ['objectId', 'wanted', 'stored', 'state'] as const;
	if (!known || keys.some((key) => known[key] !== entry[key])) await ledger.put(entry);
}

/** A workflow that the client file no longer has still answers: only a person knows whether it may go. */
async function reportLeft(target: Target, ledger: Ledger, templates: Template[]): Promise<void> {
	const gone = ledger
		.all('workflow')
		.filter((entry) => !templates.some(({ name }) => name === entry.name));
	for (const entry of gone) {
		const stored = await storedWorkflow(target, entry);
		if (!stored?.active) continue;
		target.report.did(
			'left',
			'workflow',
			stored.name,
			'no longer in the client file: still published; unpublish or delete it in the editor',
		);
	}
}

/** Every template in the order given: those that are called come before their callers. */
export async function ensureWorkflows(
	target: Target,
	ledger: Ledger,
	templates: Template[],
	around: Omit<Surroundings, 'workflows'>,
): Promise<void> {
	const workflows = new Map<string, Named>(
		templates.map(({ name, workflow }) => [
			name,
			{ id: NOT_YET, name: nameFor(target.client.client, workflow.name) },
		]),
	);
	for (const template of templates) {
		workflows.set(
			template.name,
			await ensureWorkflow(target, ledger, template, { ...around, workflows }),
		);
	}
	await reportLeft(target, ledger, templates);
}
