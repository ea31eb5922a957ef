import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { VendorError } from '../../shared/errors';
import { PRIORITY_TAGS, priorityTags } from '../priorityTag';
import type { Priority, Status } from '../provider';
import type { IntercomClient } from './client';
import { readConversation } from './read';
import { tagsOf } from './records';

/** Intercom takes ids of tags; asking for one by its name makes it when it is missing. */
export async function addTags(
	intercom: IntercomClient,
	id: string,
	names: string[],
): Promise<void> {
	const admin_id = await intercom.adminId();
	for (const name of names) {
		const tag = await intercom.set<{ id: string }>('POST', '/tags', { name });
		const path = urlPath`/conversations/${id}/tags`;
		await intercom.set('POST', path, { id: tag.id, admin_id });
	}
}

export async function removeTags(
	intercom: IntercomClient,
	id: string,
	names: string[],
): Promise<void> {
	const admin_id = await intercom.adminId();
	const wanted = names.map((name) => name.toLowerCase());
	const tags = tagsOf(await readConversation(intercom, id));
	for (const tag of tags.filter(({ name }) => wanted.includes(name.toLowerCase()))) {
		const path = urlPath`/conversations/${id}/tags/${tag.id}`;
		await intercom.set('DELETE', path, { admin_id }).catch((error: unknown) => {
			// Somebody else was faster.
			if (!(error instanceof VendorError) || error.httpStatus !== 404) throw error;
		});
	}
}

/** Intercom's API cannot set a priority: a tag stands for one, and a workflow there may act on it. */
export async function setPriority(intercom: IntercomClient, id: string, priority: Priority) {
	const wanted = priorityTags(priority);
	await addTags(intercom, id, wanted);
	await removeTags(
		intercom,
		id,
		PRIORITY_TAGS.filter((tag) => !wanted.includes(tag)),
	);
}

/** Nobody is the assignee 0. */
const NOBODY = '0';

export async function assign(
	intercom: IntercomClient,
	id: string,
	{ teamId, assigneeId, nobody }: { teamId: string; assigneeId: string; nobody: boolean },
): Promise<void> {
	const admin_id = await intercom.adminId();
	const give = async (type: 'admin' | 'team', assignee_id: string) =>
		await intercom.set('POST', urlPath`/conversations/${id}/parts`, {
			...{ message_type: 'assignment', type, admin_id, assignee_id },
		});
	if (teamId || nobody) await give('team', nobody ? NOBODY : teamId);
	if (assigneeId || nobody) await give('admin', nobody ? NOBODY : assigneeId);
}

const STATES = { open: 'open', pending: 'snoozed', closed: 'closed' } as const;

export async function setStatus(
	intercom: IntercomClient,
	id: string,
	status: Status,
	until: string,
): Promise<void> {
	const at = Date.parse(until);
	if (status === 'pending' && !(at > Date.now())) {
		throw new UserError('Intercom snoozes until a time in the future. Fill in Until.');
	}
	const { state } = await readConversation(intercom, id);
	if (state === STATES[status] && status !== 'pending') return;
	const admin_id = await intercom.adminId();
	const changes = {
		open: { message_type: 'open', admin_id },
		closed: { message_type: 'close', type: 'admin', admin_id },
		pending: { message_type: 'snoozed', admin_id, snoozed_until: Math.floor(at / 1_000) },
	};
	await intercom.set('POST', urlPath`/conversations/${id}/parts`, changes[status]);
}
