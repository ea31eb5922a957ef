import { randomUUID } from 'node:crypto';

export class Refused extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

export interface FakeNode {
	name: string;
	type: string;
	parameters: Record<string, any>;
	webhookId?: string;
	disabled?: boolean;
	credentials?: Record<string, { id: string | null }>;
	[key: string]: unknown;
}

export interface FakeWorkflow {
	id: string;
	name: string;
	nodes: FakeNode[];
	connections: unknown;
	settings: Record<string, unknown>;
	active: boolean;
	versionId: string;
	activeVersionId: string | null;
	isArchived: boolean;
	tags: Array<{ id: string; name: string }>;
	/** Since when its webhooks answer, in milliseconds; publication is asynchronous. */
	liveAt: number;
}

export interface FakeTable {
	id: string;
	name: string;
	columns: Array<{ name: string; type: string }>;
	rows: Array<Record<string, unknown>>;
}

export interface FakeCredential {
	id: string;
	name: string;
	type: string;
	data: Record<string, unknown>;
}

/** What one n8n holds, and what it knows. */
export class FakeState {
	workflows: FakeWorkflow[] = [];

	tables: FakeTable[] = [];

	credentials: FakeCredential[] = [];

	tags: Array<{ id: string; name: string }> = [];

	nodeTypes = new Set(
		[
			'webhook',
			'set',
			'dataTable',
			'stickyNote',
			'executeWorkflow',
			'executeWorkflowTrigger',
			'errorTrigger',
			'httpRequest',
			'code',
			'respondToWebhook',
		].map((name) => `n8n-nodes-base.${name}`),
	);

	/** Credential type -> its fields, required ones first. */
	credentialTypes: Record<string, { fields: string[]; required: string[]; test: string }> = {
		httpHeaderAuth: { fields: ['name', 'value'], required: ['name'], test: 'OK' },
	};

	/** How long after a publication the webhooks stay silent. */
	publishDelayMs = 30;

	id = () => randomUUID().replaceAll('-', '').slice(0, 16);

	one<T extends { id: string }>(list: T[], id: string): T {
		const found = list.find((item) => item.id === id);
		if (!found) throw new Refused(404, 'Not Found');
		return found;
	}

	pathsOf({ nodes }: FakeWorkflow): string[] {
		return nodes
			.filter(({ type, disabled }) => type === 'n8n-nodes-base.webhook' && !disabled)
			.map(({ parameters }) => `${parameters.httpMethod ?? 'GET'} ${parameters.path}`);
	}

	/** Methods that answer at a path right now. */
	methodsAt(path: string): string[] {
		return this.workflows
			.filter(({ active, liveAt }) => active && liveAt <= Date.now())
			.flatMap((workflow) => this.pathsOf(workflow))
			.filter((entry) => entry.endsWith(` ${path}`))
			.map((entry) => entry.split(' ')[0]!);
	}
}
