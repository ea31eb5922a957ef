import { ApiError } from '../api';
import type { StoredWorkflow } from './stored';
import type { Target } from './target';

interface Tag {
	id: string;
	name: string;
}

export const clientTag = (client: string) => `client:${client}`;
export const templateTag = (template: string) => `template:${template}`;

/** The ids of the tags, made where they are missing. n8n answers 409 for a name that exists. */
async function idsOf({ api }: Target, names: string[]): Promise<string[]> {
	const known = await api.list<Tag>('/tags');
	const ids: string[] = [];
	for (const name of names) {
		const tag =
			known.find((item) => item.name === name) ?? (await api.post<Tag>('/tags', { name }));
		ids.push(tag.id);
	}
	return ids;
}

/** Tags a workflow with its client and template, and keeps tags that people added. */
export async function ensureTags(
	target: Target,
	workflow: StoredWorkflow,
	template: string,
): Promise<void> {
	const wanted = [clientTag(target.client.client), templateTag(template)];
	const present = workflow.tags ?? [];
	if (target.dryRun || wanted.every((name) => present.some((tag) => tag.name === name))) return;
	try {
		const ids = new Set([...present.map(({ id }) => id), ...(await idsOf(target, wanted))]);
		await target.api.put(
			`/workflows/${workflow.id}/tags`,
			[...ids].map((id) => ({ id })),
		);
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		target.report.problem(`Workflow ${workflow.name} could not be tagged: ${error.message}.`);
	}
}

/** Removes the client's own tag; template tags are shared with other clients. */
export async function removeClientTag({ api, client, report }: Target): Promise<void> {
	const name = clientTag(client.client);
	const tag = (await api.list<Tag>('/tags')).find((item) => item.name === name);
	if (!tag) return;
	await api.delete(`/tags/${tag.id}`);
	report.did('removed', 'tag', name);
}
