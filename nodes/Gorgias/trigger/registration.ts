import { randomBytes } from 'node:crypto';
import { VendorError } from '../../shared/errors';
import { canonicalJson } from '../../shared/idempotency';
import type { GorgiasClient } from '../client';
import type { Kind } from '../event/kinds';
import { pages } from '../pages';
import { formOf, SECRET_HEADER } from './form';

/** What the trigger remembers about its HTTP integrations; an `interface` would not fit n8n's static data. */
export type Registration = { url: string; secret: string; ids: Record<string, number> };

export interface Integration {
	id: number;
	name: string;
	description?: string | null;
	deactivated_datetime: string | null;
	http?: {
		url: string;
		form?: Record<string, string> | null;
		headers?: Record<string, string> | null;
		triggers?: Record<string, boolean> | null;
	} | null;
}

/** Tells our integrations from all others where their address alone does not. */
export const DESCRIPTION = 'Made and removed by the Gorgias Trigger of n8n-nodes-commerce-support';

/** Whether Gorgias still has exactly the integrations that were made for these events, and all switched on. */
export async function isRegistered(
	gorgias: GorgiasClient,
	url: string,
	kinds: Kind[],
	stored: Partial<Registration>,
): Promise<boolean> {
	if (stored.url !== url || !stored.secret) return false;
	const own = await integrationsAt(gorgias, url);
	const listens = (kind: Kind) =>
		own.some(
			({ id, deactivated_datetime, http }) =>
				id === stored.ids?.[kind] &&
				deactivated_datetime === null &&
				http?.url === addressFor(url, kind) &&
				http.triggers?.[kind] === true &&
				canonicalJson(http.form ?? {}) === canonicalJson(formOf(kind)) &&
				(secretIn(http.headers) ?? stored.secret) === stored.secret,
		);
	return own.length === kinds.length && kinds.every(listens);
}

/**
 * Makes one integration for each event with a new secret, after removing what is left of earlier ones at this address.
 * @throws VendorError when Gorgias refuses one; then none is left
 */
export async function register(
	gorgias: GorgiasClient,
	url: string,
	kinds: Kind[],
): Promise<Registration> {
	await removeAll(gorgias, await integrationsAt(gorgias, url));
	const secret = randomBytes(32).toString('hex');
	const ids: Record<string, number> = {};
	try {
		for (const kind of kinds) ids[kind] = await create(gorgias, url, kind, secret);
	} catch (error) {
		const own = await integrationsAt(gorgias, url).catch(() => []);
		await removeAll(gorgias, own).catch(() => undefined);
		throw error;
	}
	return { url, secret, ids };
}

/** Removes the integrations at this address and the remembered ones; nobody else's. */
export async function unregister(
	gorgias: GorgiasClient,
	url: string,
	stored: Partial<Registration>,
): Promise<void> {
	const remembered = new Set(Object.values(stored.ids ?? {}));
	const all = await httpIntegrations(gorgias);
	await removeAll(
		gorgias,
		all.filter((it) => isAt(it, url) || (remembered.has(it.id) && isAt(it, stored.url ?? url))),
	);
}

async function create(gorgias: GorgiasClient, url: string, kind: Kind, secret: string) {
	const address = addressFor(url, kind);
	const made = await gorgias
		.post<Integration>('/integrations', {
			name: `n8n ${kind}`,
			type: 'http',
			description: DESCRIPTION,
			http: {
				url: address,
				method: 'POST',
				request_content_type: 'application/json',
				response_content_type: 'application/json',
				headers: { [SECRET_HEADER]: secret },
				form: formOf(kind),
				triggers: { [kind]: true },
			},
		})
		.catch(async (error: unknown) => {
			if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
			const found = (await integrationsAt(gorgias, url)).find(({ http }) => http?.url === address);
			if (!found) throw error;
			return found;
		});
	return made.id;
}

/** An integration that a rule uses cannot be deleted; it is switched off instead. */
async function removeAll(gorgias: GorgiasClient, integrations: Integration[]): Promise<void> {
	for (const { id, name } of integrations) {
		await gorgias.set('DELETE', `/integrations/${id}`).catch(async (error: unknown) => {
			const status = error instanceof VendorError ? error.httpStatus : undefined;
			if (status === 404) return;
			if (status !== 400 && status !== 409) throw error;
			const deactivated_datetime = new Date().toISOString();
			await gorgias.set('PUT', `/integrations/${id}`, { name, deactivated_datetime });
		});
	}
}

export async function httpIntegrations(gorgias: GorgiasClient): Promise<Integration[]> {
	const found: Integration[] = [];
	for await (const page of pages<Integration>(gorgias, '/integrations', { type: 'http' })) {
		found.push(...page);
	}
	return found;
}

const integrationsAt = async (gorgias: GorgiasClient, url: string) =>
	(await httpIntegrations(gorgias)).filter((integration) => isAt(integration, url));

const isAt = ({ http }: Integration, url: string) => http?.url.split('?')[0] === url;

/** The event is part of the address, so that nothing depends on what Gorgias writes about it. */
export const addressFor = (url: string, kind: Kind) => `${url}?event=${kind}`;

const secretIn = (headers: Record<string, string> | null | undefined) =>
	Object.entries(headers ?? {}).find(
		([name]) => name.toLowerCase() === SECRET_HEADER.toLowerCase(),
	)?.[1];
