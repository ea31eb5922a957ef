import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ACCEPTED_UP_TO } from './orders';

const WORKFLOWS = resolve(__dirname, '../../../workflows');

/** What a return needs, with all that these call. */
const NEEDED = [
	'approvals',
	'avatar',
	'chat',
	'chat-record',
	'claim',
	'errors',
	'escalation',
	'helpdesk',
	'recovery',
	'return-issue',
	'return-received',
	'return-refund',
	'returns',
];

/** Two people who may decide, one of them by mail. */
const APPROVERS = JSON.stringify([
	{ name: 'Support lead', email: '', ceiling: '' },
	{ name: 'Shop owner', email: '', ceiling: '' },
]);

export interface Template {
	nodes: Array<{ name: string; parameters: Record<string, unknown> }>;
}

type Change = (parameters: Record<string, unknown>) => void;

export const setting =
	(values: Record<string, unknown>): Change =>
	({ assignments }) => {
		const { assignments: list } = assignments as { assignments: Array<Record<string, unknown>> };
		for (const [name, value] of Object.entries(values)) {
			list.find((one) => one.name === name)!.value = value;
		}
	};

/**
 * The shop of these tests: what is cheap is accepted at once, odd orders were paid at Stripe, and recovery looks every
 * two seconds instead of every minute.
 */
const CHANGES: Record<string, Record<string, Change>> = {
	returns: {
		'Client config': setting({
			approvers: APPROVERS,
			refundChannel:
				"={{ Number($('Request').first().json.turn.lookup.orderNumber.replace(/\\D/g, '')) % 2 ? 'stripe' : 'shopify' }}",
		}),
		Decide: (parameters) => (parameters.policyForm = { approval: { upTo: ACCEPTED_UP_TO } }),
	},
	recovery: {
		'Every minute': (parameters) =>
			(parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 2 }] }),
	},
};

/** One of the package's own workflows with these few values changed. */
export function chaosTemplate(name: string): Template {
	const file = join(WORKFLOWS, name, 'workflow.json');
	// A vendor that failed is asked again after two seconds instead of half a minute.
	const text = readFileSync(file, 'utf8').replaceAll("plus(30, 'seconds')", "plus(2, 'seconds')");
	const workflow = JSON.parse(text) as Template;
	for (const [node, change] of Object.entries(CHANGES[name] ?? {})) {
		change(workflow.nodes.find((one) => one.name === node)!.parameters);
	}
	return workflow;
}

/** A folder for the importer with all that a return needs. */
export async function chaosTemplates(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-chaos-'));
	await cp(join(WORKFLOWS, 'tables.json'), join(folder, 'tables.json'));
	for (const name of NEEDED) {
		await mkdir(join(folder, name));
		await writeFile(join(folder, name, 'workflow.json'), JSON.stringify(chaosTemplate(name)));
	}
	return folder;
}
