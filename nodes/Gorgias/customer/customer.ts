import { UserError } from 'n8n-workflow';
import type { GorgiasClient } from '../client';

export interface Customer {
	id: number;
	external_id: string | null;
	email: string | null;
	name: string | null;
	language?: string | null;
	/** Lists leave them out. */
	channels?: Array<{ type: string; address: string }>;
}

export const customerFacts = (customer: Customer) => ({
	id: String(customer.id),
	email: customer.email,
	name: customer.name,
	externalId: customer.external_id,
	language: customer.language ?? null,
});

/**
 * The customer of an e-mail address, a secondary one included. What a list answers is compared again: a filter that
 * is not applied must not hand out somebody else.
 */
export async function customerByEmail(
	gorgias: GorgiasClient,
	email: string,
): Promise<Customer | undefined> {
	const wanted = email.toLowerCase();
	const primary = await rows(gorgias, { email: wanted });
	const found = primary.find((it) => it.email?.toLowerCase() === wanted);
	if (found) return found;
	const secondary = await rows(gorgias, { channel_type: 'email', channel_address: wanted });
	for (const { id } of secondary.slice(0, 3)) {
		const customer = await gorgias.get<Customer>(`/customers/${id}`);
		const addresses = (customer.channels ?? []).filter(({ type }) => type === 'email');
		if (addresses.some(({ address }) => address.toLowerCase() === wanted)) return customer;
	}
	return undefined;
}

export async function customerByExternalId(
	gorgias: GorgiasClient,
	externalId: string,
): Promise<Customer | undefined> {
	const found = await rows(gorgias, { external_id: externalId });
	return found.find((it) => it.external_id === externalId);
}

async function rows(gorgias: GorgiasClient, query: Record<string, string>): Promise<Customer[]> {
	return (await gorgias.get<{ data: Customer[] }>('/customers', { ...query, limit: 10 })).data;
}

export function customerIdOf(value: string): string {
	const id = /^(?:https:\/\/\S+\/)?(\d{1,16})\/?$/.exec(String(value).trim())?.[1];
	if (id) return id;
	throw new UserError('The customer ID is not a number. Enter the ID of a customer of Gorgias.');
}
