import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { ownNodes } from '../harness';

type Test = (this: object, credential: ICredentialsDecrypted) => Promise<INodeCredentialTestResult>;

/** Tests a credential as n8n does: by the function that a node with this credential names. */
export async function testCredential(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	for (const { description, methods } of Object.values(ownNodes)) {
		const named = description.credentials?.find(({ name }) => name === type)?.testedBy;
		if (typeof named !== 'string') continue;
		const test = methods!.credentialTest![named] as unknown as Test;
		return await test.call({}, { id: '1', name: 'x', type, data });
	}
	throw new Error(`No node tests ${type}`);
}
