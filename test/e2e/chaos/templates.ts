import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
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

interface Node {
	name: string;
	parameters: Record<string, unknown>;
}

type Change = (parameters: Record<string, unknown>) => void;

const setting =
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

/** A folder for the importer with the package's own workflows and these few values changed. */
export async function chaosTemplates(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'commerce-support-chaos-'));
	await cp(join(WORKFLOWS, 'tables.json'), join(folder, 'tables.json'));
	for (const name of NEEDED) {
		await cp(join(WORKFLOWS, name), join(folder, name), { recursive: true });
		const file = join(folder, name, 'workflow.json');
		const workflow = JSON.parse(await readFile(file, 'utf8')) as { nodes: Node[] };
		for (const [node, change] of Object.entries(CHANGES[name] ?? {})) {
			change(workflow.nodes.find((one) => one.name === node)!.parameters);
		}
		// A vendor that failed is asked again after two seconds instead of half a minute.
		const text = JSON.stringify(workflow).replaceAll("plus(30, 'seconds')", "plus(2, 'seconds')");
		await writeFile(file, text);
	}
	return folder;
}
