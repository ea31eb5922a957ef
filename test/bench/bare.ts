import type { N8nAccess } from '../../sandbox/demo/world';
import { n8nNode, publish, webhookNode } from './publish';

const PATH = 'bench-bare';

/** The shortest workflow that answers: Webhook → Respond. What n8n itself costs. @returns its address */
export const publishBare = async (n8n: N8nAccess): Promise<string> =>
	await publish(n8n, PATH, [
		webhookNode(PATH),
		n8nNode('Respond', 'respondToWebhook', 1, { respondWith: 'firstIncomingItem', options: {} }),
	]);
