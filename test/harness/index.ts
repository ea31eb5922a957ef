import 'reflect-metadata';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { MemoryTables } from './tables';
import { nodeTypes, ownCredentials, PREFIX } from './types';

export { MemoryTables } from './tables';
export { ownCredentials, ownNodes, PREFIX } from './types';

/** Credential type to its decrypted fields. */
export type Credentials = Record<string, ICredentialDataDecryptedObject>;

export interface WorkflowRun {
	/** Items of each output of each node's last run. */
	outputs: Record<string, INodeExecutionData[][]>;
	/** First output of a node as plain JSON. */
	json(node: string): IDataObject[];
	ran(node: string): boolean;
	/** What the last node gave out: the result for a workflow that calls this one. */
	last: INodeExecutionData[];
	error: { message: string; description?: string | null; node?: { name: string } } | undefined;
	/** What a Respond node sent, and after which nodes. */
	response: unknown;
	ranBeforeResponse: string[];
	/** Last run of each workflow this one called, by the name it is called by. */
	called: Record<string, WorkflowRun>;
	tables: MemoryTables;
}

interface Options {
	credentials?: Credentials;
	/** Output number to items of the node the run starts at. */
	start?: {
		node: string;
		output?: number;
		items: IDataObject[];
		binary?: INodeExecutionData['binary'];
	};
	tables?: MemoryTables;
	/** Workflows that Execute Sub-workflow nodes may call, by what the template writes: `template:name`. */
	callable?: Record<string, WorkflowJson>;
	signal?: AbortSignal;
	/** Called after each node, of called workflows too; true kills the run there, as a killed n8n would. */
	killAfter?(node: string): boolean;
}

interface WorkflowJson {
	id?: string;
	name?: string;
	nodes: INode[];
	connections: ConstructorParameters<typeof Workflow>[0]['connections'];
	settings?: IDataObject;
}

/** Every run has a number of its own, as in n8n: claims are told apart by it. */
let executions = 0;

/** Runs a workflow on the published engine of n8n, from its trigger's output on. */
export async function runWorkflow(json: WorkflowJson, options: Options = {}): Promise<WorkflowRun> {
	const tables = options.tables ?? new MemoryTables();
	const workflow = new Workflow({
		id: json.id ?? 'test',
		name: json.name ?? 'test',
		nodes: structuredClone(json.nodes).map((node) => withCredentialIds(node)),
		connections: json.connections,
		active: false,
		nodeTypes: await nodeTypes(),
		settings: { executionOrder: 'v1', ...json.settings, errorWorkflow: undefined },
	});
	const started: string[] = [];
	let response: unknown;
	let ranBeforeResponse: string[] = [];
	const hooks = new ExecutionLifecycleHooks('webhook', '1', {
		...json,
		id: 'test',
		name: 'test',
	} as never);
	hooks.addHandler('nodeExecuteAfter', (name) => {
		started.push(name);
		if (options.killAfter?.(name)) void running.cancel();
	});
	hooks.addHandler('sendResponse', (sent) => {
		response = (sent as { body?: unknown }).body ?? sent;
		ranBeforeResponse = [...started];
	});

	const called: Record<string, WorkflowRun> = {};
	const call: Call = async ({ id }, _data, { inputData, doNotWaitToFinish }) => {
		const callee = options.callable?.[id ?? ''];
		if (!callee) throw new Error(`The test gave no workflow ${id}`);
		const start = {
			node: callee.nodes[0].name,
			items: (inputData ?? []).map(({ json: item }) => item),
		};
		const { callable, credentials, killAfter, signal } = options;
		const passed = { callable, credentials, tables, start, killAfter, signal };
		const run = await runWorkflow(callee, passed);
		called[id!] = run;
		if (run.error && !doNotWaitToFinish) throw new Error(run.error.message);
		return { executionId: '2', data: [doNotWaitToFinish ? null : run.last] };
	};

	const first = workflow.getNode(options.start?.node ?? json.nodes[0].name)!;
	const main: INodeExecutionData[][] = [];
	main[options.start?.output ?? 0] = (options.start?.items ?? [{}]).map((json) => ({
		json,
		binary: options.start?.binary,
	}));
	const execution = new WorkflowExecute(
		additionalData(hooks, tables, options.credentials ?? {}, call),
		'webhook',
		createRunExecutionData({
			executionData: {
				nodeExecutionStack: [
					{ node: first, data: { main: [...main].map((x) => x ?? []) }, source: null },
				],
			},
		}),
	);
	const running = execution.processRunExecutionData(workflow);
	options.signal?.addEventListener('abort', () => void running.cancel());
	const run: IRun = await running;

	const outputs = Object.fromEntries(
		Object.entries(run.data.resultData.runData).map(([name, runs]) => [
			name,
			(runs.at(-1)?.data?.main ?? []).map((items) => items ?? []),
		]),
	);
	return {
		outputs,
		json: (node) => (outputs[node]?.[0] ?? []).map((item) => item.json),
		ran: (node) => node in outputs,
		error: run.data.resultData.error as WorkflowRun['error'],
		response,
		ranBeforeResponse,
		called,
		last: outputs[run.data.resultData.lastNodeExecuted ?? '']?.[0] ?? [],
		tables,
	};
}

type Call = IWorkflowExecuteAdditionalData['executeWorkflow'];

export interface NodeRun {
	items: IDataObject[];
	outputs: INodeExecutionData[][];
	error: WorkflowRun['error'];
}

/** Runs one node of this package on the engine with the given items. */
export async function runNode(options: {
	/** Node name without the package's prefix. */
	type: string;
	parameters: IDataObject;
	credentials?: Credentials;
	items?: IDataObject[];
	/** Files that every item carries. */
	binary?: INodeExecutionData['binary'];
	onError?: INode['onError'];
	/** As n8n's Retry On Fail: so often within one run. */
	tries?: number;
	signal?: AbortSignal;
}): Promise<NodeRun> {
	const credentials = options.credentials ?? {};
	const node = {
		id: 'node',
		name: 'Node',
		type: PREFIX + options.type,
		typeVersion: 1,
		position: [0, 0],
		parameters: options.parameters,
		onError: options.onError,
		retryOnFail: options.tries !== undefined,
		maxTries: options.tries,
		waitBetweenTries: 1,
		credentials: Object.fromEntries(
			Object.keys(credentials).map((type) => [type, { id: null, name: type }]),
		),
	} as unknown as INode;
	const start = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	} as unknown as INode;
	const run = await runWorkflow(
		{
			nodes: [start, node],
			connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } } as never,
		},
		{
			credentials,
			signal: options.signal,
			start: { node: 'Start', items: options.items ?? [{}], binary: options.binary },
		},
	);
	return { items: run.json('Node'), outputs: run.outputs.Node ?? [], error: run.error };
}

/** Templates name credentials without an id; the engine only asks for one, not which. */
function withCredentialIds(node: INode): INode {
	for (const [type, credential] of Object.entries(node.credentials ?? {})) credential.id ??= type;
	return node;
}

function additionalData(
	hooks: ExecutionLifecycleHooks,
	tables: MemoryTables,
	credentials: Credentials,
	executeWorkflow: Call,
): IWorkflowExecuteAdditionalData {
	const base = 'http://127.0.0.1:5678';
	return {
		executionId: String(++executions),
		hooks,
		executeWorkflow,
		getRunExecutionData: async () => undefined,
		webhookWaitingBaseUrl: `${base}/webhook-waiting`,
		formWaitingBaseUrl: `${base}/form-waiting`,
		webhookBaseUrl: `${base}/webhook`,
		webhookTestBaseUrl: `${base}/webhook-test`,
		instanceBaseUrl: base,
		restApiUrl: `${base}/rest`,
		currentNodeParameters: undefined,
		userId: '1',
		variables: {},
		logAiEvent: () => undefined,
		'data-table': { dataTableProxyProvider: tables.provider() },
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getDecrypted: async (_data: unknown, _node: unknown, type: string) => {
				if (credentials[type]) return structuredClone(credentials[type]);
				throw new Error(`The test gave no credential of type ${type}`);
			},
			authenticate: async (
				data: ICredentialDataDecryptedObject,
				type: string,
				request: IHttpRequestOptions,
			) => {
				const authenticate = ownCredentials[type]?.authenticate;
				return typeof authenticate === 'function' ? await authenticate(data, request) : request;
			},
			preAuthentication: async () => undefined,
			runPreAuthentication: async () => undefined,
			getCredentialsProperties: () => [],
			updateCredentials: async () => undefined,
			updateCredentialsOauthTokenData: async (
				_node: unknown,
				type: string,
				{ oauthTokenData }: ICredentialDataDecryptedObject,
			) => void (credentials[type].oauthTokenData = oauthTokenData),
		},
	} as unknown as IWorkflowExecuteAdditionalData;
}
