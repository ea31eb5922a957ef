import { randomBytes, scryptSync } from 'node:crypto';
import { canonical } from '../templates/hash';
import type { CredentialData } from '../secrets';

const HASH_BYTES = 32;

/**
 * A slow, salted fingerprint of a credential's data, `<salt>.<hash>` in base64url: it tells a
 * change and gives nothing of a secret away.
 */
export function fingerprintOf(
	data: CredentialData,
	salt = randomBytes(16).toString('base64url'),
): string {
	return `${salt}.${scryptSync(canonical(data), salt, HASH_BYTES).toString('base64url')}`;
}

/** Whether `data` is what the fingerprint was made of. */
export function isUnchanged(data: CredentialData, fingerprint: string): boolean {
	const [salt] = fingerprint.split('.');
	return fingerprintOf(data, salt) === fingerprint;
}
