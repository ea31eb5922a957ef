import type { INodeParameters } from 'n8n-workflow';
import type { N8nAccess } from '../../sandbox/demo/world';

/** Publishes nodes that stand in a row, the first of which is a webhook at `path`. @returns its address, once it answers */
export async function publish(
	{ url, apiKey }: N8nAccess,
	path: string,
	nodes: Array<ReturnType<typeof n8nNode>>,
): Promise<string> {
	const call = async (route: string, body: unknown = {}) => {
		const answer = await fetch(`${url}/api/v1${route}`, {
			method: 'POST',
			headers: { 'X-N8N-API-KEY': apiKey, 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`POST ${route}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()) as { id: string };
	};
	const links = nodes
		.slice(1)
		.map(({ name }, index) => [
			nodes[index].name,
			{ main: [[{ node: name, type: 'main', index: 0 }]] },
		]);
	const { id } = await call('/workflows', {
		name: `Bench: ${path}`,
		nodes,
		connections: Object.fromEntries(links),
		settings: { executionOrder: 'v1' },
	});
	await call(`/workflows/${id}/publish`);
	const address = `${url}/webhook/${path}`;
	for (let tries = 0; tries < 100; tries++) {
		if ((await fetch(address, { method: 'POST' })).ok) return address;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`The workflow ${path} was published but does not answer`);
}

/** A node of n8n's own. */
export const n8nNode = (
	name: string,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
	more: object = {},
) => ({
	id: name,
	name,
	type: `n8n-nodes-base.${type}`,
	typeVersion,
	position: [0, 0] as [number, number],
	parameters,
	...more,
});

export const webhookNode = (path: string) =>
	n8nNode(
		'Webhook',
		'webhook',
		2.1,
		{ path, httpMethod: 'POST', responseMode: 'responseNode' },
		{ webhookId: path },
	);
