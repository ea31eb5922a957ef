import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './userError';
import { DESKS, type Desk } from './templates/desk';
import type { Json } from './templates/types';

/** A field of a credential: a plain value, or the name of the variable that holds a secret. */
export type FieldValue = string | number | boolean | { env: string };

/** `false`: not used by this client. `existing`: one that a person made in n8n, by its name there. */
export type CredentialSource = false | { existing: string } | Record<string, FieldValue>;

/** A client file; `cli/README.md` describes it. */
export interface Client {
	client: string;
	name: string;
	workflows?: string[];
	webhookUrl?: string;
	/** Where the team works; `gorgias` when absent. */
	desk: Desk;
	credentials: Record<string, CredentialSource>;
	config: Record<string, Record<string, Json>>;
}

/** n8n allows tags of 24 characters, and `client:` takes seven of them. */
const PREFIX = /^[a-z][a-z0-9-]{0,15}[a-z0-9]$/;
const KEYS = ['client', 'name', 'workflows', 'webhookUrl', 'desk', 'credentials', 'config'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function recordOfRecords(value: unknown, key: string, alsoFalse: boolean, wrong: string[]) {
	if (value === undefined) return {};
	const fits =
		isRecord(value) &&
		Object.values(value).every((item) => isRecord(item) || (alsoFalse && item === false));
	if (!fits) wrong.push(`"${key}" must be an object of objects`);
	return fits ? value : {};
}

/** Checks a parsed client file and gives it a type. `source` names it in errors. */
export function toClient(value: unknown, source: string): Client {
	if (!isRecord(value)) throw new UserError(`${source} must hold a JSON object.`);
	const { client, name = client, workflows, webhookUrl, desk = 'gorgias' } = value;
	const wrong = Object.keys(value)
		.filter((key) => !KEYS.includes(key))
		.map((key) => `"${key}" is not a known key (known: ${KEYS.join(', ')})`);
	if (typeof client !== 'string' || !PREFIX.test(client)) {
		wrong.push(
			'"client" must be 2 to 17 small letters, digits and hyphens, starting with a letter',
		);
	}
	if (typeof name !== 'string') wrong.push('"name" must be a text');
	if (
		workflows !== undefined &&
		!(Array.isArray(workflows) && workflows.every((item) => typeof item === 'string'))
	) {
		wrong.push('"workflows" must be a list of workflow names');
	}
	if (webhookUrl !== undefined && !(typeof webhookUrl === 'string' && URL.canParse(webhookUrl))) {
		wrong.push('"webhookUrl" must be an address such as https://n8n.example.com/webhook');
	}
	if (!(typeof desk === 'string' && Object.hasOwn(DESKS, desk))) {
		wrong.push(`"desk" must be one of ${Object.keys(DESKS).join(', ')}`);
	}
	const credentials = recordOfRecords(value.credentials, 'credentials', true, wrong);
	const config = recordOfRecords(value.config, 'config', false, wrong);
	if (wrong.length) throw new UserError(`${source} can't be used:`, wrong);
	return { client, name, workflows, webhookUrl, desk, credentials, config } as Client;
}

/** Reads and checks a client file. */
export function readClient(file: string): Client {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch {
		throw new UserError(`The client file ${file} can't be read.`, [
			`Copy ${join(__dirname, 'example-client.json')} and fill it in.`,
		]);
	}
	try {
		return toClient(JSON.parse(text.replace(/^\uFEFF/, '')), file);
	} catch (error) {
		if (error instanceof SyntaxError)
			throw new UserError(`${file} is not valid JSON: ${error.message}`);
		throw error;
	}
}
