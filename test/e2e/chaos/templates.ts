import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ACCEPTED_UP_TO } from './orders';

const WORKFLOWS = resolve(__dirname, '../../../workflows');

/** Where a return begins and goes on; what these call comes along. */
const STARTS = ['chat', 'approvals', 'return-received', 'parcel-check', 'recovery'];

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
 * eight seconds instead of every minute. Parcels are asked about every fifteen seconds instead of every hour.
 */
const CHANGES: Record<string, Record<string, Change>> = {
	returns: {
		'Client config': setting({
			refundChannel:
				"={{ Number($('Request').first().json.turn.lookup.orderNumber.replace(/\\D/g, '')) % 2 ? 'stripe' : 'shopify' }}",
		}),
		Decide: (parameters) => (parameters.policyForm = { approval: { upTo: ACCEPTED_UP_TO } }),
	},
	'approval-ask': { 'Client config': setting({ approvers: APPROVERS }) },
	'parcel-check': {
		'Every hour': (parameters) =>
			(parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 15 }] }),
	},
	recovery: {
		'Every minute': (parameters) =>
			(parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 8 }] }),
	},
};

/** One of the package's own workflows with these few values changed. */
function chaosTemplate(name: string): Template {
	const file = join(WORKFLOWS, name, 'workflow.json');
	// Half a minute of patience, with a vendor or a run, is two seconds here.
	const text = readFileSync(file, 'utf8').replaceAll("us(30, 'seconds')", "us(2, 'seconds')");
	const workflow = JSON.parse(text) as Template;
	for (const [node, change] of Object.entries(CHANGES[name] ?? {})) {
		change(workflow.nodes.find((one) => one.name === node)!.parameters);
	}
	return workflow;
}

/** All that a return needs, by name. */
export function chaosWorkflows(): Record<string, Template> {
	const found: Record<string, Template> = {};
	const add = (name: string) => {
		if (found[name]) return;
		found[name] = chaosTemplate(name);
		const calls = JSON.stringify(found[name]).matchAll(/"template:([a-z-]+)"/g);
		for (const [, called] of calls) add(called);
	};
	STARTS.forEach(add);
	return found;
}

/** A webhook whose callers all want to act on the same key. */
export const RACE = 'race';

const step = (name: string, type: string, typeVersion: number, parameters: object) => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0],
	parameters,
});

const race = {
	name: 'Race for a claim',
	nodes: [
		step('Row', 'webhook', 2, { path: RACE, httpMethod: 'POST', responseMode: 'lastNode' }),
		step('Claim', 'executeWorkflow', 1.2, {
			workflowId: { __rl: true, mode: 'id', value: 'template:claim' },
			workflowInputs: { mappingMode: 'defineBelow', value: { row: '={{ $json.body }}' } },
			options: { waitForSubWorkflow: true },
		}),
	],
	connections: { Row: { main: [[{ node: 'Claim', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
};

/** A folder for the importer with all that a return needs. */
export async function chaosTemplates(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-chaos-'));
	await cp(join(WORKFLOWS, 'tables.json'), join(folder, 'tables.json'));
	for (const [name, workflow] of Object.entries({ ...chaosWorkflows(), [RACE]: race })) {
		await mkdir(join(folder, name));
		await writeFile(join(folder, name, 'workflow.json'), JSON.stringify(workflow));
	}
	return folder;
}
