import { randomUUID } from 'node:crypto';
import { Refused, type FakeState, type FakeWorkflow } from './state';

const WORKFLOW_KEYS = [
	'name',
	'nodes',
	'connections',
	'settings',
	'nodeGroups',
	'staticData',
	'pinData',
];
const READ_ONLY = ['id', 'active', 'versionId', 'tags', 'meta', 'isArchived', 'triggerCount'];
const NODE_KEYS = [
	'id',
	'name',
	'webhookId',
	'disabled',
	'notesInFlow',
	'notes',
	'type',
	'typeVersion',
	'executeOnce',
	'alwaysOutputData',
	'retryOnFail',
	'maxTries',
	'waitBetweenTries',
	'continueOnFail',
	'onError',
	'position',
	'parameters',
	'credentials',
];
const STARTS = /(webhook|Trigger)$/;

/** The strict shape of a workflow that n8n accepts. */
export function checkShape(body: Record<string, any>): void {
	for (const key of Object.keys(body)) {
		if (READ_ONLY.includes(key)) throw new Refused(400, `request/body/${key} is read-only`);
		if (!WORKFLOW_KEYS.includes(key))
			throw new Refused(400, `request/body must NOT have additional properties: ${key}`);
	}
	if (!body.name || !body.settings)
		throw new Refused(400, 'request/body needs a name and settings');
	for (const node of body.nodes) {
		const extra = Object.keys(node).find((key) => !NODE_KEYS.includes(key));
		if (extra)
			throw new Refused(400, `request/body/nodes must NOT have additional properties: ${extra}`);
	}
}

export function create(state: FakeState, body: Record<string, any>): FakeWorkflow {
	checkShape(body);
	const workflow: FakeWorkflow = {
		...(structuredClone(body) as Pick<FakeWorkflow, 'name' | 'nodes' | 'connections' | 'settings'>),
		id: state.id(),
		active: false,
		versionId: randomUUID(),
		activeVersionId: null,
		isArchived: false,
		tags: [],
		liveAt: Infinity,
	};
	state.workflows.push(workflow);
	return workflow;
}

export function update(
	state: FakeState,
	workflow: FakeWorkflow,
	body: Record<string, any>,
	publish: boolean,
): FakeWorkflow {
	checkShape(body);
	const changed =
		JSON.stringify([workflow.nodes, workflow.connections]) !==
		JSON.stringify([body.nodes, body.connections]);
	Object.assign(workflow, structuredClone(body), {
		settings: { ...workflow.settings, ...body.settings },
	});
	if (changed) workflow.versionId = randomUUID();
	if (publish && workflow.active) publishWorkflow(state, workflow);
	return workflow;
}

/** Publication is refused at once or accepted; the webhooks answer only some time later. */
export function publishWorkflow(state: FakeState, workflow: FakeWorkflow): FakeWorkflow {
	const unknown = workflow.nodes.find(({ type }) => !state.nodeTypes.has(type));
	if (unknown) throw new Refused(400, `Unrecognized node type: ${unknown.type}`);
	if (!workflow.nodes.some(({ type, disabled }) => STARTS.test(type) && !disabled)) {
		throw new Refused(400, 'Workflow cannot be activated because it has no trigger node.');
	}
	for (const { type, parameters, name } of workflow.nodes.filter(({ type }) =>
		type.endsWith('.executeWorkflow'),
	)) {
		const called = state.workflows.find(({ id }) => id === parameters.workflowId.value);
		if (!called?.activeVersionId)
			throw new Refused(
				400,
				`Node "${name}" (${type}) references a workflow which is not published`,
			);
	}
	const others = state.workflows.filter((other) => other !== workflow && other.active);
	const taken = others.flatMap((other) => state.pathsOf(other));
	if (state.pathsOf(workflow).some((path) => taken.includes(path))) {
		throw new Refused(409, 'There is a conflict with one of the webhooks.');
	}
	if (!workflow.active) workflow.liveAt = Date.now() + state.publishDelayMs;
	Object.assign(workflow, { active: true, activeVersionId: workflow.versionId });
	return workflow;
}

export function remove(state: FakeState, workflow: FakeWorkflow): void {
	if (workflow.active)
		throw new Refused(409, 'Cannot delete a published workflow. Unpublish it before deleting.');
	state.workflows = state.workflows.filter((other) => other !== workflow);
}
