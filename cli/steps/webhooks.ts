import { setTimeout as wait } from 'node:timers/promises';
import { addressOf } from '../templates/webhooks';
import type { StoredWorkflow } from './stored';
import { webhookUrlOf, type Target } from './target';

/** n8n puts webhooks live some time after it has accepted the publication. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

/**
 * The methods an address answers to, without starting anything: n8n lists them in its reply to a
 * preflight request, and lists none for an address it doesn't know.
 */
async function methodsAt(url: string): Promise<string> {
	try {
		const response = await fetch(url, {
			method: 'OPTIONS',
			headers: { Origin: new URL(url).origin },
			signal: AbortSignal.timeout(5_000),
		});
		const methods = response.headers.get('access-control-allow-methods') ?? '';
		return methods
			.split(/,\s*/)
			.filter((method) => method && method !== 'OPTIONS')
			.join(', ');
	} catch {
		return '';
	}
}

/**
 * Waits until every webhook of a published workflow answers, and notes its address.
 * @returns whether all of them do
 */
export async function checkWebhooks(target: Target, workflow: StoredWorkflow): Promise<boolean> {
	let all = true;
	for (const node of workflow.nodes) {
		const url = addressOf(node, webhookUrlOf(target));
		if (!url) continue;
		const until = Date.now() + (target.dryRun ? 0 : PATIENCE_MS);
		let methods = await methodsAt(url);
		while (!methods && Date.now() < until) {
			await wait(PAUSE_MS);
			methods = await methodsAt(url);
		}
		all &&= methods !== '';
		if (methods)
			target.report.addresses.push({ workflow: workflow.name, node: node.name, methods, url });
		else {
			target.report.problem(
				`${url} (${workflow.name}, ${node.name}) doesn't answer: open the workflow in the editor, it shows why n8n couldn't start it.`,
			);
		}
	}
	return all;
}
