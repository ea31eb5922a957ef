import { randomUUID } from 'node:crypto';
import { SEND_AND_WAIT_OPERATION, type IDataObject } from 'n8n-workflow';
import { packPackage } from '../../sandbox/demo/package';
import { startN8n, type RunningN8n } from '../../sandbox/host/n8n';
import type { Vendor } from '../../sandbox/vendor';
import { worlds } from '../contracts/effects/index';
import { effectProblems } from '../contracts/effects/problems';
import { runnerOf, stateOf, type World } from '../contracts/effects/world';
import { PREFIX } from '../harness';
import { waitFor } from '../harness/wait';

/** Every operation of every node, with the samples of the effects contract, in a workflow of a real n8n. */
let n8n: RunningN8n;
beforeAll(async () => {
	const packages = [await packPackage(() => undefined)];
	n8n = await startN8n({ packages, report: () => undefined });
}, 900_000);
afterAll(async () => await n8n?.stop(), 60_000);

async function api(path: string, method = 'GET', body?: object) {
	const answer = await fetch(`${n8n.url}/api/v1${path}`, {
		method,
		headers: { 'X-N8N-API-KEY': n8n.apiKey, 'content-type': 'application/json' },
		body: body && JSON.stringify(body),
	});
	if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	return (await answer.json()) as { id: string };
}

/** Webhook, the one operation, Respond with all of its items. */
function workflowOf(path: string, type: string, parameters: IDataObject, credentials: object) {
	const node = (name: string, type: string, typeVersion: number, more: object) => ({
		id: randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		...more,
	});
	const next = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: path,
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Start', 'n8n-nodes-base.webhook', 2, {
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'responseNode' },
			}),
			node('Operation', type, 1, {
				parameters,
				credentials,
				onError: 'continueRegularOutput',
				alwaysOutputData: true,
			}),
			node('Answer', 'n8n-nodes-base.respondToWebhook', 1, {
				parameters: { respondWith: 'allIncomingItems' },
			}),
		],
		connections: { Start: next('Operation'), Operation: next('Answer') },
	};
}

async function runInN8n(type: string, parameters: IDataObject, credentials: object) {
	const path = randomUUID();
	const { id } = await api('/workflows', 'POST', workflowOf(path, type, parameters, credentials));
	await api(`/workflows/${id}/activate`, 'POST');
	let answer!: Response;
	await waitFor(async () => {
		answer = await fetch(`${n8n.url}/webhook/${path}`, { method: 'POST' });
		return answer.status !== 404;
	}, 10_000);
	return (await answer.json()) as IDataObject[];
}

describe.each(worlds.map((world, index) => ({ world, name: `${world.node} (${index})` })))(
	'$name in a real n8n',
	({ world }: { world: World }) => {
		let vendor: Vendor | undefined;
		const stored: Record<string, { id: string; name: string }> = {};
		beforeAll(async () => {
			vendor = await world.start?.();
			const credentials = world.credentials?.(vendor as Vendor) ?? {};
			for (const [type, data] of Object.entries(credentials)) {
				const { id } = await api('/credentials', 'POST', { name: type, type, data });
				stored[type] = { id, name: type };
			}
		});
		afterAll(async () => await vendor?.close());

		it.each(
			world.operations
				// A run that waits answers no webhook: ask.test.ts follows one to its end.
				.filter(({ operation }) => operation !== SEND_AND_WAIT_OPERATION)
				.map(({ resource, operation, effect }) => ({
					resource,
					operation,
					effect,
					sample: `${resource} ${operation}`,
				})),
		)('$sample', async ({ resource, operation, effect, sample }) => {
			vendor?.reset();
			const run = runnerOf(world.node, world.credentials?.(vendor as Vendor));
			const given = world.samples[sample];
			const values = typeof given === 'function' ? await given(run, vendor as Vendor) : given;
			const type = `${PREFIX}${world.node}`;
			const before = await stateOf(vendor);
			const items = await runInN8n(type, { resource, operation, ...values }, stored);
			const refused = world.unable?.[sample];
			if (refused) {
				expect(items).toMatchObject([{ error: expect.stringContaining(refused) }]);
				expect(await stateOf(vendor)).toEqual(before);
				return;
			}
			expect(items.map(({ error }) => error ?? undefined)).toEqual(items.map(() => undefined));
			const after = await stateOf(vendor);
			expect(effectProblems(effect, before, after, after)).toEqual([]);
		});
	},
);
