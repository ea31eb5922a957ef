import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type INode,
} from 'n8n-workflow';
import { nodeTypes } from '../harness/types';

/** The request of a credential's declarative test, as n8n puts it together: expressions first, then the proof. */
async function request(type: ICredentialType, credentials: ICredentialDataDecryptedObject) {
	const node = {
		id: 'node',
		name: 'Node',
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	} as INode;
	const workflow = new Workflow({
		id: 'test',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: await nodeTypes(),
	});
	const baseURL = workflow.expression.getSimpleParameterValue(
		node,
		type.test!.request.baseURL!,
		'internal',
		{ $credentials: credentials },
	) as string;
	const { authenticate } = type;
	if (typeof authenticate !== 'function') throw new Error('The credential signs no requests');
	const url = baseURL + type.test!.request.url;
	return await authenticate(credentials, { method: 'GET', url } as IHttpRequestOptions);
}

/** The status with which the credential's test is answered. */
export const testCredential = Object.assign(
	async (type: ICredentialType, credentials: ICredentialDataDecryptedObject) => {
		const { url, headers } = await request(type, credentials);
		return (await fetch(url, { headers: headers as Record<string, string> })).status;
	},
	{ request },
);
