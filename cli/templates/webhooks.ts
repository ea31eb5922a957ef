import type { WorkflowNode } from './types';

/** Prefix of this package's node types in an n8n that installed it as a community node. */
export const OWN_TYPES = 'n8n-nodes-commerce-support.';

const WEBHOOK = 'n8n-nodes-base.webhook';
const FORM = 'n8n-nodes-base.formTrigger';
const RESUMED = /^n8n-nodes-base\.(wait|form)$|\.chatTrigger$/;

export const isOwnTrigger = (node: WorkflowNode) =>
	node.type.startsWith(OWN_TYPES) && node.type.endsWith('Trigger');

/** Whether the node starts the workflow and answers at an address that a client's prefix must separate. */
const isAddressed = (node: WorkflowNode) =>
	node.type === WEBHOOK || node.type === FORM || isOwnTrigger(node);

/** The object that holds the node's `path`: the form trigger keeps it among its options. */
function holderOf({ parameters }: WorkflowNode): Record<string, unknown> {
	const options = parameters.options as Record<string, unknown> | undefined;
	return typeof options?.path === 'string' ? options : parameters;
}

/** The plain path under which a template's webhook answers, or undefined when it has none. */
export function pathOf(node: WorkflowNode): string | undefined {
	const { path } = holderOf(node);
	return isAddressed(node) && typeof path === 'string' ? path : undefined;
}

/** Puts the client's prefix before the path, in place. */
export function prefixPath(node: WorkflowNode, client: string): void {
	const path = pathOf(node);
	if (path !== undefined) holderOf(node).path = `${client}/${path}`;
}

/** Whether n8n addresses this node by a `webhookId`, which must then stay the same for ever. */
export const needsWebhookId = (node: WorkflowNode) =>
	node.webhookId !== undefined ||
	isAddressed(node) ||
	RESUMED.test(node.type) ||
	node.parameters.operation === 'sendAndWait';

/** Of triggers whose address does not end in `webhook`. */
const LAST_PART: Record<string, string> = {
	shopifySupportTrigger: 'shopify-support',
	stripeRefundsTrigger: 'stripe-refunds',
};

/**
 * Address of a trigger of an imported workflow below n8n's webhook endpoint.
 * Triggers without a path of their own answer at `<webhookId>/webhook`, as n8n's vendor triggers do, or under a
 * name of theirs.
 */
export function addressOf(node: WorkflowNode, webhookUrl: string): string | undefined {
	if (node.disabled) return undefined;
	const path = pathOf(node);
	const base = node.type === FORM ? webhookUrl.replace(/\/webhook$/, '/form') : webhookUrl;
	if (path !== undefined) return `${base}/${path}`;
	if (!isOwnTrigger(node)) return undefined;
	const last = LAST_PART[node.type.slice(OWN_TYPES.length)] ?? 'webhook';
	return `${base}/${node.webhookId}/${last}`;
}
