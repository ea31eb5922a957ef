import type { Client } from '../client';
import { isExisting } from '../secrets';
import { UserError } from '../userError';
import type { Ledger } from './ledger';
import type { Target } from './target';

/** The shop as the client file spells it out, in one form: `alder-and-pine.myshopify.com`. */
function shopOf({ credentials }: Client): string | undefined {
	for (const source of Object.values(credentials)) {
		if (!source || isExisting(source) || typeof source.shop !== 'string') continue;
		const shop = source.shop
			.trim()
			.toLowerCase()
			.replace(/^https?:\/\//, '')
			.replace(/\/.*$/, '');
		if (shop) return shop.includes('.') ? shop : `${shop}.myshopify.com`;
	}
	return undefined;
}

/** Whose prefix this is: by the shop's domain, and by the client's name where there is none to compare. */
function identity(client: Client): Array<['shop' | 'name', string]> {
	const shop = shopOf(client);
	const known: Array<['shop' | 'name', string]> = [];
	if (shop) known.push(['shop', shop]);
	if (client.name !== client.client) known.push(['name', client.name]);
	return known;
}

/**
 * Refuses a prefix that another client has already: its credentials and workflows would be taken over.
 * @throws UserError unless forced
 */
export function checkClaim({ client, force }: Target, ledger: Ledger): void {
	const known = identity(client).flatMap(([name, value]) => {
		const entry = ledger.get('client', name);
		return entry ? [{ name, value, stored: entry.wanted }] : [];
	})[0];
	if (!known || known.value === known.stored || force) return;
	throw new UserError(
		`"${client.client}" was imported for the ${known.name} ${known.stored} on this n8n, and this file is for ${known.value}.`,
		[
			'For another client choose another "client" in the file: tables, credentials and workflows hang on it.',
			`If it is the same client with another ${known.name}, run again with --force, which also overwrites or removes what a person changed in the editor; with --dry-run it only says what.`,
		],
	);
}

/** Remembers for which shop the prefix is used. */
export async function rememberClaim({ client }: Target, ledger: Ledger): Promise<void> {
	for (const [name, wanted] of identity(client)) {
		if (ledger.get('client', name)?.wanted === wanted) continue;
		await ledger.put({
			kind: 'client',
			name,
			objectId: '',
			wanted,
			stored: '',
			state: 'written',
		});
	}
}
