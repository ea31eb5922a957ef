import type { N8nAccess } from '../../sandbox/demo/world';

const PATH = 'bench-bare';

/** The shortest workflow that answers: Webhook → Respond. What n8n itself costs. @returns its address */
export async function publishBare({ url, apiKey }: N8nAccess): Promise<string> {
	const call = async (path: string, body: unknown = {}) => {
		const answer = await fetch(`${url}/api/v1${path}`, {
			method: 'POST',
			headers: { 'X-N8N-API-KEY': apiKey, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()) as { id: string };
	};
	const { id } = await call('/workflows', {
		name: 'Bench: bare',
		nodes: [
			node('Webhook', 'webhook', 2.1, {
				path: PATH,
				httpMethod: 'POST',
				responseMode: 'responseNode',
			}),
			node('Respond', 'respondToWebhook', 1, { respondWith: 'firstIncomingItem', options: {} }),
		],
		connections: { Webhook: { main: [[{ node: 'Respond', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await call(`/workflows/${id}/publish`);
	const address = `${url}/webhook/${PATH}`;
	for (let tries = 0; tries < 100; tries++) {
		if ((await fetch(address, { method: 'POST' })).ok) return address;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error('The bare workflow was published but does not answer');
}

const node = (name: string, type: string, typeVersion: number, parameters: object) => ({
	id: name.toLowerCase(),
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0],
	parameters,
	webhookId: `bench-${name.toLowerCase()}`,
});
