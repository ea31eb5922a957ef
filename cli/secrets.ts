import type { Client, CredentialSource, FieldValue } from './client';
import { isSecret } from './credentialTypes';
import { UserError } from './userError';

export type Ask = (question: string) => Promise<string>;

/** The data of one credential, as n8n takes it. */
export type CredentialData = Record<string, string | number | boolean>;

export const isExisting = (source: CredentialSource): source is { existing: string } =>
	source !== false && typeof source.existing === 'string' && Object.keys(source).length === 1;

const isVariable = (value: FieldValue): value is { env: string } =>
	typeof value === 'object' && value !== null && typeof value.env === 'string';

/** Secrets that stand in the client file, and values of no known form. */
function mistakes(client: Client): string[] {
	return Object.entries(client.credentials).flatMap(([type, source]) => {
		if (source === false || isExisting(source)) return [];
		return Object.entries(source).flatMap(([field, value]) => {
			const where = `credentials.${type}.${field}`;
			if (isVariable(value)) return [];
			if (!['string', 'number', 'boolean'].includes(typeof value)) {
				return [`${where} must be a text, number, true or false, or { "env": "NAME" }`];
			}
			return isSecret(type, field)
				? [`${where} is a secret: write { "env": "NAME" } and set the variable NAME`]
				: [];
		});
	});
}

/**
 * The data of every credential the client file describes, secrets taken from the environment.
 * @param ask how to ask a person for a missing variable; undefined when there is no terminal
 * @param needed the types the chosen workflows use; all of the file when left out
 * @throws UserError naming every secret in the file, or every missing variable; never a value
 */
export async function resolveCredentials(
	client: Client,
	env: Record<string, string | undefined>,
	ask?: Ask,
	needed?: ReadonlyMap<string, unknown>,
): Promise<Map<string, CredentialData>> {
	const wrong = mistakes(client);
	if (wrong.length)
		throw new UserError('The client file must not hold secrets or unknown values:', wrong);
	const missing: string[] = [];
	const answers = new Map<string, string>();
	const read = async (variable: string, where: string) => {
		const known = env[variable] || answers.get(variable);
		const value = known || (ask && (await ask(`${variable} (${where}): `)));
		if (value) answers.set(variable, value);
		else missing.push(`${variable}, for ${where}`);
		return value ?? '';
	};
	const resolved = new Map<string, CredentialData>();
	for (const [type, source] of Object.entries(client.credentials)) {
		if (source === false || isExisting(source) || needed?.has(type) === false) continue;
		const data: CredentialData = {};
		for (const [field, value] of Object.entries(source)) {
			data[field] = isVariable(value) ? await read(value.env, `${type}.${field}`) : value;
		}
		resolved.set(type, data);
	}
	if (missing.length) throw new UserError('These environment variables are not set:', missing);
	return resolved;
}
