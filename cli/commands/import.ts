import type { Client } from '../client';
import { guess } from '../nearest';
import type { Ask } from '../secrets';
import { resolveCredentials } from '../secrets';
import { checkClaim, rememberClaim } from '../steps/claim';
import { checkCredentials, checkCredentialTypes, credentialsOf } from '../steps/credentialCheck';
import { ensureCredentials } from '../steps/credentials';
import { Ledger } from '../steps/ledger';
import { ensureTables } from '../steps/tables';
import { webhookUrlOf, type Target } from '../steps/target';
import { ensureWorkflows } from '../steps/workflows';
import { checkShared, configured } from '../templates/config';
import { forDesk } from '../templates/desk';
import { inOrder } from '../templates/order';
import type { Tables, Template } from '../templates/types';
import { UserError } from '../userError';

export interface Package {
	templates: Template[];
	tables: Tables;
}

/** Finds mistakes in the client file's `config` before anything is written, also of workflows that were not chosen. */
function checkConfig(config: Client['config'], all: Template[]): void {
	for (const template of all) configured(template, config);
	const names = all.map(({ name }) => name);
	const unknown = Object.keys(config).filter((name) => name !== '*' && !names.includes(name));
	if (unknown.length) {
		throw new UserError(
			`"config" names workflows that don't exist: ${unknown.map((name) => name + guess(name, names)).join(', ')}.`,
		);
	}
	checkShared(config['*'] ?? {}, all);
}

/**
 * Brings a client's tables, credentials and workflows into an n8n. Run again, it changes what is
 * missing or different and nothing else.
 * @param test whether n8n tries the credentials at their vendors
 */
export async function importClient(
	target: Target,
	{ templates: all, tables }: Package,
	env: Record<string, string | undefined>,
	ask: Ask | undefined,
	test: boolean,
): Promise<void> {
	const { client } = target;
	const templates = inOrder(forDesk(all, client.desk), client.workflows);
	checkConfig(client.config, all);
	const needed = credentialsOf(templates);
	checkCredentialTypes(client, all);
	const ledger = await Ledger.open(target);
	checkClaim(target, ledger);
	const resolved = await resolveCredentials(client, env, ask, needed);
	await checkCredentials(target, needed, resolved);
	await rememberClaim(target, ledger);
	const around = {
		client: client.client,
		config: client.config,
		webhookUrl: webhookUrlOf(target),
		tables: await ensureTables(target, tables),
		credentials: await ensureCredentials(target, ledger, needed, resolved, test),
	};
	await ensureWorkflows(target, ledger, templates, around);
}
