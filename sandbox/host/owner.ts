import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a person (editor) and a program (public API) get into one n8n. */
export interface Access {
	owner: { email: string; password: string };
	apiKey: string;
}

type SavedAccess = Pick<Access, 'owner'> & Partial<Access>;
type Settings = { userManagement: { showSetupOnFirstLoad: boolean } };

/**
 * Gives an n8n its owner and an API key with every scope the owner may grant; both are kept in
 * `owner.json` of the user folder, so that a folder started again answers to the same key.
 *
 * @throws when the folder's n8n already has an owner that was not made here
 */
export async function ensureAccess(url: string, userFolder: string): Promise<Access> {
	const file = join(userFolder, 'owner.json');
	const saved = await readSaved(file);
	if (saved?.apiKey && (await isAccepted(url, saved.apiKey))) return saved as Access;
	const { userManagement } = await rest<Settings>(url, 'GET', '/rest/settings');
	const isNew = userManagement.showSetupOnFirstLoad;
	if (!isNew && !saved) {
		throw new Error(
			`The n8n in ${userFolder} has an owner whose password is not known here. Choose an empty user folder.`,
		);
	}
	const owner = saved?.owner ?? newOwner();
	await save(file, { owner });
	const cookie = isNew ? await setUp(url, owner) : await logIn(url, owner);
	const access = { owner, apiKey: await createApiKey(url, cookie) };
	await save(file, access);
	return access;
}

async function readSaved(file: string): Promise<SavedAccess | undefined> {
	const text = await readFile(file, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : JSON.parse(text);
}

async function save(file: string, access: SavedAccess): Promise<void> {
	await writeFile(file, JSON.stringify(access, null, '\t'), { mode: 0o600 });
}

/** n8n asks for 8 to 64 characters with a digit and a capital letter. */
function newOwner(): Access['owner'] {
	return { email: 'owner@example.com', password: `${randomBytes(12).toString('base64url')}A1` };
}

async function isAccepted(url: string, apiKey: string): Promise<boolean> {
	const response = await fetch(`${url}/api/v1/workflows?limit=1`, {
		headers: { 'X-N8N-API-KEY': apiKey },
	});
	return response.ok;
}

async function setUp(url: string, owner: Access['owner']): Promise<string> {
	const person = { ...owner, firstName: 'Shop', lastName: 'Owner' };
	return cookieOf(await request(url, 'POST', '/rest/owner/setup', person));
}

async function logIn(url: string, { email, password }: Access['owner']): Promise<string> {
	const login = { emailOrLdapLoginId: email, password };
	return cookieOf(await request(url, 'POST', '/rest/login', login));
}

async function createApiKey(url: string, cookie: string): Promise<string> {
	const scopes = await rest<string[]>(url, 'GET', '/rest/api-keys/scopes', undefined, cookie);
	const label = `Sandbox ${new Date().toISOString()}`;
	const wish = { label, expiresAt: null, scopes };
	const { rawApiKey } = await rest<{ rawApiKey: string }>(
		url,
		'POST',
		'/rest/api-keys',
		wish,
		cookie,
	);
	return rawApiKey;
}

function cookieOf(response: Response): string {
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

async function rest<Data>(...call: Parameters<typeof request>): Promise<Data> {
	const response = await request(...call);
	return ((await response.json()) as { data: Data }).data;
}

async function request(
	url: string,
	method: string,
	path: string,
	body?: object,
	cookie?: string,
): Promise<Response> {
	const response = await fetch(`${url}${path}`, {
		method,
		headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
		body: body && JSON.stringify(body),
	});
	if (response.ok) return response;
	throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${await response.text()}`);
}
