import { testedBy } from '../shared/credentialTest';
import { createEasyPost } from './client';

export const easyPostCredential = testedBy('EasyPost', async (credentials, transport) => {
	const { Webhook: webhooks } = await createEasyPost(credentials, transport).sdk();
	return await webhooks.all();
});
