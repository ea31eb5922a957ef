import { operations } from '../../../nodes/Helpdesk/operations';
import { SECRET_HEADER } from '../../../nodes/Gorgias/trigger/form';
import {
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
} from '../../../sandbox/gorgias';
import { startZendesk, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../../../sandbox/zendesk';
import { locator, type Run, type World } from './world';

const conversation = {
	subject: 'Question',
	customerEmail: 'shopper@example.com',
	customerMessage: 'Hello',
	team: locator(''),
	assignee: locator(''),
	externalId: 'chat:1',
};

const opened = async (run: Run) => {
	const [{ id }] = await run('conversation', 'create', conversation);
	return { conversationId: id };
};
const WEBHOOK_SECRET = 'a-long-random-text-of-the-demo';

export const helpdeskGorgias: World = {
	node: 'helpdesk',
	operations: operations as World['operations'],
	start: async () => await startGorgias(),
	credentials: ({ url }) => ({
		commerceSupportGorgiasApi: {
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
			webhookSecret: WEBHOOK_SECRET,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'conversation addNote': async (run) => ({
			...(await opened(run)),
			text: 'Called back',
			externalId: 'note-1',
		}),
		'conversation addTags': async (run) => ({ ...(await opened(run)), tags: 'vip' }),
		'conversation assign': async (run) => ({
			...(await opened(run)),
			team: locator('12'),
			assignee: locator(''),
		}),
		'conversation create': conversation,
		'conversation get': opened,
		'conversation listMessages': opened,
		'conversation removeTags': async (run) => ({ ...(await opened(run)), tags: 'vip' }),
		'conversation reply': async (run) => ({
			...(await opened(run)),
			text: 'On its way',
			externalId: 'reply-1',
			sendFrom: SUPPORT_ADDRESS,
		}),
		'conversation setPriority': async (run) => ({ ...(await opened(run)), priority: 'urgent' }),
		'conversation setStatus': async (run) => ({ ...(await opened(run)), status: 'closed' }),
		'customer findOrCreate': { email: 'shopper@example.com' },
		'event normalize': async (run) => ({
			delivery: {
				headers: { [SECRET_HEADER.toLowerCase()]: WEBHOOK_SECRET },
				query: { event: 'ticket-created' },
				body: { ticket_id: (await opened(run)).conversationId },
			},
		}),
	},
};

const inZendesk = { provider: 'zendesk' };
const openedInZendesk = async (run: Run) => {
	const [{ id }] = await run('conversation', 'create', { ...conversation, ...inZendesk });
	return { ...inZendesk, conversationId: id };
};

export const helpdeskZendesk: World = {
	node: 'helpdesk',
	operations: operations as World['operations'],
	start: async () => await startZendesk(),
	credentials: ({ url }) => ({
		commerceSupportZendeskApi: {
			email: ZENDESK_EMAIL,
			apiToken: ZENDESK_TOKEN,
			webhookSecret: WEBHOOK_SECRET,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'conversation addNote': async (run) => ({
			...(await openedInZendesk(run)),
			text: 'Called back',
			externalId: 'note-1',
		}),
		'conversation addTags': async (run) => ({ ...(await openedInZendesk(run)), tags: 'vip' }),
		'conversation assign': async (run) => ({
			...(await openedInZendesk(run)),
			team: locator('12'),
			assignee: locator(''),
		}),
		'conversation create': { ...conversation, ...inZendesk },
		'conversation get': openedInZendesk,
		'conversation listMessages': openedInZendesk,
		'conversation removeTags': async (run) => ({ ...(await openedInZendesk(run)), tags: 'vip' }),
		'conversation reply': async (run) => ({
			...(await openedInZendesk(run)),
			text: 'On its way',
			externalId: 'reply-1',
		}),
		'conversation setPriority': async (run) => ({
			...(await openedInZendesk(run)),
			priority: 'urgent',
		}),
		'conversation setStatus': async (run) => ({
			...(await openedInZendesk(run)),
			status: 'closed',
		}),
		'customer findOrCreate': { ...inZendesk, email: 'shopper@example.com' },
		'event normalize': async (run) => {
			const { conversationId } = await openedInZendesk(run);
			return {
				...inZendesk,
				delivery: {
					headers: { [SECRET_HEADER.toLowerCase()]: WEBHOOK_SECRET },
					query: {},
					body: { id: 'e1', type: 'zen:event-type:ticket.created', detail: { id: conversationId } },
				},
			};
		},
	},
};
