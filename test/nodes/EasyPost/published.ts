import { EasyPostTrigger } from '../../../nodes/EasyPost/EasyPostTrigger.node';
import type { Subscription } from '../../../nodes/EasyPost/trigger/subscription';
import { publishTrigger } from '../publishTrigger';
import { credentialFor } from './account';

export const published = async (account: { url: string }, events: string[] = ['*']) =>
	await publishTrigger<Subscription>(new EasyPostTrigger(), credentialFor(account), { events });
