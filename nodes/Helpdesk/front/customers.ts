import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import type { FoundCustomer } from '../provider';
import { afterConflict } from '../afterConflict';
import type { FrontClient } from './client';

interface Contact {
	id: string;
	name: string | null;
	handles: Array<{ handle: string; source: string }>;
}

/** Our own name of a contact is a handle of it, of the kind that Front leaves to others. */
const NAMED = 'custom';

/** Looks for a contact by every handle they have, and adds a missing one. */
export async function findOrCreateContact(
	front: FrontClient,
	{ email, name, externalId }: { email: string; name: string; externalId: string },
): Promise<FoundCustomer> {
	const address = email.trim().toLowerCase();
	const ours = externalId.trim();
	if (!address && !ours) throw new UserError('There is nobody to look for. Fill in Email.');
	const by = async (source: string, handle: string) =>
		handle ? await front.find<Contact>(urlPath`/contacts/${`alt:${source}:${handle}`}`) : undefined;
	const find = async () => (await by(NAMED, ours)) ?? (await by('email', address));
	const { record, applied } = await createOnce(
		find,
		async () =>
			await afterConflict(
				async () =>
					await front.write<Contact>('POST', '/contacts', {
						...(name.trim() ? { name: name.trim() } : {}),
						handles: [
							...(address ? [{ source: 'email', handle: address }] : []),
							...(ours ? [{ source: NAMED, handle: ours }] : []),
						],
					}),
				find,
			),
		front.signal,
	);
	const handle = (source: string) => record.handles.find((it) => it.source === source)?.handle;
	return {
		id: record.id,
		email: handle('email') ?? null,
		name: record.name || null,
		externalId: handle(NAMED) ?? null,
		created: applied === 'yes',
		applied,
	};
}
