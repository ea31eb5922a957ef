import type { IDataObject } from 'n8n-workflow';
import type { Vendor } from '../../../sandbox/vendor';
import { operations } from '../../../nodes/Helpdesk/operations';
import { SECRET_HEADER } from '../../../nodes/Gorgias/trigger/form';
import {
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
} from '../../../sandbox/gorgias';
import { FRONT_SECRET, FRONT_TOKEN, startFront } from '../../../sandbox/front';
import { INTERCOM_SECRET, INTERCOM_TOKEN, startIntercom } from '../../../sandbox/intercom';
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
		'conversation importMessage': async (run) => ({
			...(await opened(run)),
			text: 'It is wet',
			externalId: 'words-1',
		}),
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

/** The same samples on another desk; `team` is one of its ids. */
function samplesOf(
	provider: string,
	team: string,
	normalize: (conversationId: string, vendor: Vendor) => IDataObject,
): World['samples'] {
	const on = { provider };
	const openedThere = async (run: Run) => {
		const [{ id }] = await run('conversation', 'create', { ...conversation, ...on });
		return { ...on, conversationId: String(id) };
	};
	const there = (more: object) => async (run: Run) => ({ ...(await openedThere(run)), ...more });
	return {
		'conversation addNote': there({ text: 'Called back', externalId: 'note-1' }),
		'conversation addTags': there({ tags: 'vip' }),
		'conversation assign': there({ team: locator(team), assignee: locator('') }),
		'conversation create': { ...conversation, ...on, team: locator(team) },
		'conversation get': openedThere,
		'conversation importMessage': there({ text: 'It is wet', externalId: 'words-1' }),
		'conversation listMessages': openedThere,
		'conversation removeTags': there({ tags: 'vip' }),
		'conversation reply': there({ text: 'On its way', externalId: 'reply-1' }),
		'conversation setPriority': there({ priority: 'urgent' }),
		'conversation setStatus': there({ status: 'closed' }),
		'customer findOrCreate': { ...on, email: 'shopper@example.com' },
		'event normalize': async (run, vendor) => {
			const { conversationId } = await openedThere(run);
			return { ...on, ...normalize(conversationId, vendor) };
		},
	};
}

/** What n8n's Webhook node gives out with its option Raw Body. */
const raw = ({ headers, rawBody }: { headers: IDataObject; rawBody: string }) => ({
	delivery: { headers, query: {}, body: JSON.parse(rawBody) as IDataObject, rawBody },
});

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
	unable: { 'conversation importMessage': 'Zendesk cannot import' },
	samples: samplesOf('zendesk', '12', (id) => ({
		delivery: {
			headers: { [SECRET_HEADER.toLowerCase()]: WEBHOOK_SECRET },
			query: {},
			body: { id: 'e1', type: 'zen:event-type:ticket.created', detail: { id } },
		},
	})),
};

export const helpdeskFront: World = {
	node: 'helpdesk',
	operations: operations as World['operations'],
	start: async () => await startFront(),
	credentials: ({ url }) => ({
		commerceSupportFrontApi: {
			apiToken: FRONT_TOKEN,
			inboxId: 'inb_11',
			webhookSecret: FRONT_SECRET,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: samplesOf('front', 'inb_12', (_id, vendor) => {
		const { desk, deliveryOf } = vendor as Awaited<ReturnType<typeof startFront>>;
		return raw(deliveryOf(desk.events.at(-1)!));
	}),
};

export const helpdeskIntercom: World = {
	node: 'helpdesk',
	operations: operations as World['operations'],
	start: async () => await startIntercom(),
	credentials: ({ url }) => ({
		commerceSupportIntercomApi: {
			accessToken: INTERCOM_TOKEN,
			clientSecret: INTERCOM_SECRET,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: samplesOf('intercom', '12', (id, vendor) => {
		const { deliveryOf } = vendor as Awaited<ReturnType<typeof startIntercom>>;
		return raw(deliveryOf('conversation.user.created', id));
	}),
};
