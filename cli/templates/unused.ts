import type { Connections, WorkflowNode } from './types';

/** Credentials a node works without: it has an engine of its own then, or leaves out what needs them. */
export const OPTIONAL_CREDENTIALS = new Set(['commerceSupportOpenAiApi', 'commerceSupportN8nApi']);

const isTrigger = (node: WorkflowNode) => /trigger$/i.test(node.type);

/**
 * What becomes of a node whose vendor this client doesn't use. n8n refuses to publish it without
 * its credential, and a disabled node would pass its input on as if it had acted. So it is replaced
 * by one that fails into the same error branch; a trigger is switched off.
 */
export function withoutVendor(node: WorkflowNode, type: string): WorkflowNode {
	const { credentials = {}, ...rest } = node;
	if (OPTIONAL_CREDENTIALS.has(type)) {
		const { [type]: _unused, ...others } = credentials;
		return Object.keys(others).length ? { ...rest, credentials: others } : rest;
	}
	if (isTrigger(node)) return { ...rest, disabled: true };
	const text = `This client has no credential of the type ${type}: add it to the client file and import again.`;
	return {
		...rest,
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: `throw new Error(${JSON.stringify(text)});` },
	};
}

/** The replacement has one output and the error output; the original may have had more. */
export function withoutExtraOutputs(connections: Connections, name: string): void {
	const main = connections[name]?.main;
	if (main && main.length > 2) connections[name]!.main = [main[0]!, main[main.length - 1]!];
}
