import { testedBy } from '../../shared/credentialTest';
import { openAi } from './client';
import { problemOf } from './fallback';

export const openAiCredential = testedBy('OpenAI', async (credentials, transport) => {
	const openai = await openAi(credentials, transport);
	return await openai.models.list().catch((error: unknown) => {
		throw problemOf(error);
	});
});
