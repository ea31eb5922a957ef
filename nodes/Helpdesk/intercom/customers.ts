import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { createOnce } from '../../shared/createOnce';
import { afterConflict } from '../afterConflict';
import type { FoundCustomer } from '../provider';
import type { IntercomClient } from './client';
import type { Contact } from './records';

/** Looks for a contact by our name, then by address, and adds a missing one as a user. */
export async function findOrCreateContact(
	intercom: IntercomClient,
	{ email, name, externalId }: { email: string; name: string; externalId: string },
): Promise<FoundCustomer> {
	const address = email.trim().toLowerCase();
	const external_id = externalId.trim();
	if (!address && !external_id) {
		throw new UserError('There is nobody to look for. Fill in Email.');
	}
	const find = async () =>
		(external_id
			? await intercom.find<Contact>(urlPath`/contacts/find_by_external_id/${external_id}`)
			: undefined) ?? (address ? await contactByEmail(intercom, address) : undefined);
	const { record, applied } = await createOnce(
		find,
		async () =>
			await afterConflict(
				async () =>
					await intercom.write<Contact>('POST', '/contacts', {
						role: 'user',
						...(address ? { email: address } : {}),
						...(name.trim() ? { name: name.trim() } : {}),
						...(external_id ? { external_id } : {}),
					}),
				find,
			),
		intercom.signal,
	);
	return {
		id: record.id,
		email: record.email || null,
		name: record.name || null,
		externalId: record.external_id || null,
		created: applied === 'yes',
		applied,
	};
}

/** A user before a lead: Intercom may know both by one address. */
async function contactByEmail(intercom: IntercomClient, email: string) {
	const { data } = await intercom.search<{ data: Contact[] }>('/contacts/search', {
		field: 'email',
		operator: '=',
		value: email,
	});
	const found = data.filter((it) => it.email?.toLowerCase() === email);
	return found.find(({ role }) => role === 'user') ?? found[0];
}
