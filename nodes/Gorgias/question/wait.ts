import {
	NodeOperationError,
	SEND_AND_WAIT_OPERATION,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeTypeDescription,
} from 'n8n-workflow';

const asks = (n8n: IExecuteFunctions) =>
	n8n.getNodeParameter('operation', 0) === SEND_AND_WAIT_OPERATION;

/** @throws NodeOperationError for more than one item: a run waits for one answer at a time */
export function refuseManyQuestions(n8n: IExecuteFunctions): void {
	if (!asks(n8n)) return;
	if (n8n.isToolExecution?.()) {
		throw new NodeOperationError(n8n.getNode(), 'A tool cannot wait for a teammate', {
			description: 'Connect the tools that need a teammate to the human review of this node.',
		});
	}
	if (n8n.getInputData().length < 2) return;
	throw new NodeOperationError(n8n.getNode(), 'This step asks one question at a time', {
		description: 'Put a Loop Over Items node with a batch size of 1 in front of it.',
	});
}

/**
 * Puts the run to sleep once the question stands in the ticket. n8n keeps the items that it gets here, and gives them
 * to the first output when nobody answers in time.
 */
export async function waitWhenAsked(
	n8n: IExecuteFunctions,
	results: INodeExecutionData[][],
): Promise<INodeExecutionData[][]> {
	const until = results[0][0]?.json.waitsUntil;
	if (!asks(n8n) || typeof until !== 'string') return results;
	await n8n.putExecutionToWait(new Date(until));
	return [n8n.getInputData()];
}

/**
 * A question has an output for each answer. Nobody's silence is an answer, and n8n sends a run whose time is over to the
 * first output, so that one is for silence alone.
 */
export const outputs =
	`={{ $parameter.operation === '${SEND_AND_WAIT_OPERATION}' ? ($parameter.responseType === 'freeText' ? [{ type: 'main', displayName: 'Nobody Answered' }, { type: 'main', displayName: 'Answered' }] : [{ type: 'main', displayName: 'Nobody Answered' }, { type: 'main', displayName: 'Approved' }, { type: 'main', displayName: 'Denied' }]) : ['main'] }}` as const;

const resume = {
	name: 'default',
	responseMode: 'onReceived',
	responseData: '',
	path: '={{ $nodeId }}',
	isFullPath: true,
	restartWebhook: true,
} as const;

/** The page, and where its form is sent. */
export const webhooks: INodeTypeDescription['webhooks'] = [
	{ ...resume, httpMethod: 'GET' },
	{ ...resume, httpMethod: 'POST' },
];
