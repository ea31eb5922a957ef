import { testedBy } from '../shared/credentialTest';
import { createBitHumanClient } from './client';

/** `POST /v1/validate` answers 200 even for a wrong secret, so the account itself is asked for. */
export const bitHumanCredential = testedBy(
	'bitHuman',
	async (credentials, transport) =>
		await createBitHumanClient(credentials, transport).get('/v1/me'),
);
