import { operations } from '../../../nodes/Gorgias/operations';
import {
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	startGorgias,
	SUPPORT_ADDRESS,
} from '../../../sandbox/gorgias';
import { locator, type Run, type World } from './world';

const ticket = {
	subject: 'Question',
	customerEmail: 'shopper@example.com',
	customerMessage: 'Hello',
	internalNote: '',
	channel: 'email',
	tags: '',
	assigneeTeam: locator(''),
	assigneeUser: locator(''),
	externalId: 'chat:1',
};

const newTicket = async (run: Run) => (await run('ticket', 'create', ticket))[0].id as string;

export const gorgias: World = {
	node: 'gorgias',
	operations: operations as World['operations'],
	start: async () => await startGorgias(),
	credentials: ({ url }) => ({
		commerceSupportGorgiasApi: {
			domain: 'alder-and-pine',
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'customer findOrCreate': { email: 'shopper@example.com', name: 'Jane Doe' },
		'customer updateData': async (run) => ({
			customerId: (await run('customer', 'findOrCreate', { email: 'shopper@example.com' }))[0].id,
			data: '{"orders":3}',
		}),
		'event reconcile': async (run) => {
			await newTicket(run);
			return { skipOwn: false };
		},
		'event repairTriggers': {},
		'message importMessage': async (run) => ({
			ticketId: await newTicket(run),
			text: 'Hello',
			externalId: 'chat:1:2',
		}),
		'message reply': async (run) => ({
			ticketId: await newTicket(run),
			text: 'Hello',
			externalId: 'chat:1:3',
			sendFrom: SUPPORT_ADDRESS,
		}),
		'satisfactionSurvey create': async (run) => ({
			ticketId: await newTicket(run),
			purpose: 'ask',
		}),
		'message addInternalNote': async (run) => ({
			ticketId: await newTicket(run),
			note: 'Called back',
			externalId: 'note-1',
		}),
		'message sendAndWait': async (run) => ({
			ticketId: await newTicket(run),
			message: 'May we send a second parcel?',
			teammate: locator(''),
		}),
		'message list': async (run) => ({ ticketId: await newTicket(run) }),
		'ticket addTags': async (run) => ({ ticketId: await newTicket(run), tags: 'vip' }),
		'ticket assign': async (run) => ({
			ticketId: await newTicket(run),
			assignTo: 'team',
			assigneeTeam: locator('12'),
		}),
		'ticket close': async (run) => ({ ticketId: await newTicket(run) }),
		'ticket create': ticket,
		'ticket findByExternalId': async (run) => {
			await newTicket(run);
			return { externalId: 'chat:1' };
		},
		'ticket get': async (run) => ({ ticketId: await newTicket(run) }),
		'ticket importConversation': {
			externalId: 'chat:2',
			messages: '[{"id":"1","author":"customer","text":"Hello","at":"2026-03-20T12:00:00Z"}]',
		},
		'ticket list': async (run) => {
			await newTicket(run);
			return { returnAll: true, filters: {} };
		},
		'ticket removeTags': async (run) => ({ ticketId: await newTicket(run), tags: 'vip' }),
		'ticket reopen': async (run) => ({ ticketId: await newTicket(run) }),
		'ticket setCustomField': async (run) => ({
			ticketId: await newTicket(run),
			customField: locator('501'),
			value: 'Delivery',
		}),
		'ticket snooze': async (run) => ({
			ticketId: await newTicket(run),
			until: new Date(Date.now() + 3_600_000).toISOString(),
		}),
		'ticket update': async (run) => ({
			ticketId: await newTicket(run),
			priority: 'high',
			assigneeTeam: locator(''),
			assigneeUser: locator(''),
		}),
	},
};
