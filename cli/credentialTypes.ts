import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ICredentialType } from 'n8n-workflow';

const folder = join(__dirname, '..', 'credentials');

/** Names that mean a secret in credential types of other packages, whose fields we can't look up. */
const SECRET_NAME = /pass|secret|token|key|auth|private|value|cert/i;

type Exported = Record<string, unknown>;
type TypeClass = new () => ICredentialType;

const isClass = (value: unknown): value is TypeClass =>
	typeof value === 'function' && /^class\b/.test(String(value));

function load(): ICredentialType[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => /\.credentials\.(js|ts)$/.test(file))
		.flatMap((file) => Object.values(require(join(folder, file)) as Exported))
		.filter(isClass)
		.map((Type) => new Type());
}

let loaded: ICredentialType[] | undefined;

/** The credential types of this package. */
export const ownCredentialTypes = (): ICredentialType[] => (loaded ??= load());

/** Whether a field of a credential is one that must never stand in a file. */
export function isSecret(type: string, field: string): boolean {
	const own = ownCredentialTypes().find(({ name }) => name === type);
	const property = own?.properties.find(({ name }) => name === field);
	return property ? property.typeOptions?.password === true : SECRET_NAME.test(field);
}
