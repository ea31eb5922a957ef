import type {
	IDataObject,
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INodeExecutionData,
	INodeProperties,
	JsonObject,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { VendorError } from './errors';
import type { Transport } from './http';
import { ResultWithFiles, type Field, type Operation, type Result } from './operation';

/** Reads of several items run side by side; more than this at once only earns rate limits. */
const PARALLEL_READS = 5;

/** Every property of a node, generated from its operations. Resource order = order of first appearance. */
export function propertiesOf<C>(operations: ReadonlyArray<Operation<C>>): INodeProperties[] {
	const resources = [...new Set(operations.map(({ resource }) => resource))];
	return [
		// eslint-disable-next-line n8n-nodes-base/node-param-default-missing -- it is there, but computed
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources
				.map((value) => ({ name: titleCase(value), value }))
				.sort((a, b) => a.name.localeCompare(b.name, 'en')),
			default: resources[0] ?? '',
		},
		...resources.map((resource) => operationMenu(operations, resource)),
		...operations.flatMap((operation) => fieldsOf(operation)),
	];
}

function operationMenu<C>(
	operations: ReadonlyArray<Operation<C>>,
	resource: string,
): INodeProperties {
	const own = operations.filter((operation) => operation.resource === resource);
	// eslint-disable-next-line n8n-nodes-base/node-param-default-missing -- it is there, but computed
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: own
			.map(({ menu, operation }) => ({ ...menu, value: operation }))
			.sort((a, b) => a.name.localeCompare(b.name, 'en')),
		default: own[0]?.operation ?? '',
	};
}

function fieldsOf<C>({ resource, operation, fields }: Operation<C>): INodeProperties[] {
	return Object.entries(fields).map(([name, { showWhen, ...field }]: [string, Field]) => ({
		...field,
		name,
		displayOptions: { show: { resource: [resource], operation: [operation], ...showWhen } },
	}));
}

/**
 * The only item loop in the package: parameters in, linked items out, one error policy.
 * Reads run side by side in bounded number with the order of items kept; writes and money one at a time.
 */
export async function runOperations<C>(
	n8n: IExecuteFunctions,
	operations: ReadonlyArray<Operation<C>>,
	contextFor: (n8n: IExecuteFunctions, itemIndex: number) => Promise<C> | C,
): Promise<INodeExecutionData[][]> {
	const indexes = [...n8n.getInputData().keys()];
	const chosen = indexes.map((index) => chooseOperation(n8n, operations, index));
	const signal = n8n.getExecutionCancelSignal?.();
	const lanes = chosen.every(({ effect }) => effect === 'read') ? PARALLEL_READS : 1;

	const perItem = await mapInLanes(indexes, lanes, async (index) => {
		signal?.throwIfAborted();
		try {
			const operation = chosen[index];
			refuseForTools(n8n, operation, index);
			const result = await operation.run(
				await contextFor(n8n, index),
				parametersOf(n8n, operation, index),
			);
			const results = Array.isArray(result) ? result : [result];
			return await Promise.all(results.map(async (one) => await itemOf(n8n, one, index)));
		} catch (error) {
			const nodeError = toNodeError(n8n, error, index);
			if (!n8n.continueOnFail()) throw nodeError;
			return [{ json: errorItem(nodeError, error), pairedItem: { item: index } }];
		}
	});
	return [perItem.flat()];
}

/** A result as n8n's item; its files go where this n8n keeps binary data. */
async function itemOf(
	n8n: IExecuteFunctions,
	result: Result,
	index: number,
): Promise<INodeExecutionData> {
	const pairedItem = { item: index };
	if (!(result instanceof ResultWithFiles)) return { json: result, pairedItem };
	const files = Object.entries(result.files).map(async ([field, { bytes, name, mimeType }]) => [
		field,
		await n8n.helpers.prepareBinaryData(bytes, name, mimeType),
	]);
	const binary = Object.fromEntries(await Promise.all(files)) as INodeExecutionData['binary'];
	return { json: result.json, binary, pairedItem };
}

/** What a node run brings along for its requests: n8n's cancel signal and its filter for outgoing addresses. */
export function transportOf(
	n8n: { helpers: Pick<ILoadOptionsFunctions['helpers'], 'getSecureEgressFilter'> } & Partial<
		Pick<IExecuteFunctions, 'getExecutionCancelSignal'>
	>,
): Transport {
	return {
		signal: n8n.getExecutionCancelSignal?.(),
		egress: n8n.helpers.getSecureEgressFilter?.(),
	};
}

function chooseOperation<C>(
	n8n: IExecuteFunctions,
	operations: ReadonlyArray<Operation<C>>,
	index: number,
): Operation<C> {
	const resource = n8n.getNodeParameter('resource', index);
	const name = n8n.getNodeParameter('operation', index);
	const found = operations.find((o) => o.resource === resource && o.operation === name);
	if (found) return found;
	throw new NodeOperationError(
		n8n.getNode(),
		`This node has no operation "${name}" for "${resource}"`,
		{
			itemIndex: index,
			description: 'Choose the resource and the operation again from the lists.',
		},
	);
}

/** A model may never move money or write to a customer: that belongs behind a rule or a person's approval. */
function refuseForTools<C>(n8n: IExecuteFunctions, operation: Operation<C>, itemIndex: number) {
	const { effect, sends } = operation;
	if ((effect !== 'money' && !sends) || !n8n.isToolExecution?.()) return;
	const what = sends ? 'It writes to a customer' : 'It moves money';
	throw new NodeOperationError(n8n.getNode(), 'This operation cannot be used as an AI tool', {
		itemIndex,
		description: `${what}. Put it into a workflow behind a policy decision or an approval.`,
	});
}

/** Fields that do not show have their default: n8n cannot even look up a hidden resource locator. */
function parametersOf<C>(n8n: IExecuteFunctions, { fields }: Operation<C>, index: number) {
	const read = (name: string) =>
		n8n.getNodeParameter(name, index, fields[name].default, {
			extractValue: fields[name].type === 'resourceLocator',
		});
	const shows = ({ showWhen = {} }: Field): boolean =>
		Object.entries(showWhen).every(
			([name, values]) => shows(fields[name]) && values.includes(read(name) as string),
		);
	return Object.fromEntries(
		Object.entries(fields).map(([name, field]) => [
			name,
			shows(field) ? read(name) : field.default,
		]),
	) as never;
}

/** A vendor's answer becomes an n8n API error with title, next step and whether anything was applied. */
export function toNodeError(
	n8n: Pick<IExecuteFunctions, 'getNode'>,
	error: unknown,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex ??= itemIndex;
		return error;
	}
	if (!(error instanceof VendorError)) {
		return new NodeOperationError(n8n.getNode(), error instanceof Error ? error : String(error), {
			itemIndex,
		});
	}
	const details = error.details();
	const nodeError = new NodeApiError(n8n.getNode(), details as JsonObject, {
		message: error.title,
		description: error.nextStep,
		httpCode: error.httpStatus === undefined ? undefined : String(error.httpStatus),
		itemIndex,
	});
	nodeError.context.data = details as IDataObject;
	return nodeError;
}

/**
 * An item for n8n's error output, which knows it by having no other keys than these. The error itself is not
 * attached: n8n would then replace the details by its message.
 */
function errorItem(
	nodeError: Error & { description?: string | null },
	error: unknown,
): IDataObject {
	const facts = error instanceof VendorError ? error.details() : {};
	return { error: nodeError.message, details: { nextStep: nodeError.description ?? '', ...facts } };
}

/** Runs `work` over `items` in at most `lanes` at a time; after the first rejection nothing new is begun. */
async function mapInLanes<T, R>(items: T[], lanes: number, work: (item: T) => Promise<R>) {
	const results: R[] = new Array<R>(items.length);
	let next = 0;
	const lane = async () => {
		while (next < items.length) {
			const index = next++;
			try {
				results[index] = await work(items[index]);
			} catch (error) {
				next = items.length;
				throw error;
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
	return results;
}

const titleCase = (value: string) =>
	value
		.replace(/([A-Z])/g, ' $1')
		.replace(/\b./g, (letter) => letter.toUpperCase())
		.replace(/\bAi\b/g, 'AI')
		.replace(/\bGraphql\b/g, 'GraphQL');
