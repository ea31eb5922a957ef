import type { N8nApi } from '../api';
import type { Client } from '../client';
import type { Report } from '../report';

/** One run of the importer: whose n8n, for which client, and how far it may go. */
export interface Target {
	api: N8nApi;
	client: Client;
	report: Report;
	/** Look and say, write nothing. */
	dryRun: boolean;
	/** Overwrite what a person changed in the editor. */
	force: boolean;
}

/** n8n's webhook endpoint as the outside world sees it. */
export const webhookUrlOf = ({ api, client }: Target) =>
	(client.webhookUrl ?? `${api.url}/webhook`).replace(/\/+$/, '');

/** Stands for an id that n8n gives only when something is really created. */
export const NOT_YET = 'created-by-the-import';

export const tableNameFor = (client: Client, table: string) => `${client.client}_${table}`;
