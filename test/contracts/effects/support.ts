import { operations as ai } from '../../../nodes/SupportAi/operations';
import { operations as insights } from '../../../nodes/SupportInsights/operations';
import { operations as policy } from '../../../nodes/SupportPolicy/operations';
import type { World } from './world';

const order = {
	id: 'order-1',
	number: '#1001',
	placedAt: '2026-03-01T10:00:00Z',
	cancelledAt: null,
	paymentStatus: 'paid',
	fulfillmentStatus: 'fulfilled',
	customer: { id: 'customer-1', email: 'shopper@example.com' },
	items: [
		{
			id: 'line-1',
			title: 'Boots',
			sku: 'B1',
			quantity: 1,
			refundable: 1,
			returnable: 1,
			unitPaid: { amount: '20.00', currency: 'EUR' },
			tags: [],
			deliveredAt: '2026-03-04T10:00:00Z',
		},
	],
	shipments: [],
	totals: {
		paid: { amount: '20.00', currency: 'EUR' },
		refunded: { amount: '0.00', currency: 'EUR' },
		refundable: null,
	},
	refunds: [],
	returns: [],
};

/** The nodes that speak to nobody here. */
export const supportAi: World = {
	node: 'supportAi',
	operations: ai as World['operations'],
	samples: {
		'message understand': { text: 'hello' },
		'message route': {},
		'reply compose': async (run) => ({
			turn: (await run('message', 'understand', { text: 'hello' }))[0],
			facts: '{}',
		}),
		'product recommend': async (run) => ({
			turn: (await run('message', 'understand', { text: 'a gift for hikers?' }))[0],
			candidates: '{"viewed":null,"candidates":[]}',
		}),
		'product demonstrate': { product: '{}' },
		'orderUpdate prepare': { event: '{}', order: '{"found":false}' },
		'orderUpdate address': {
			update: JSON.stringify({
				happening: { kind: 'cancelled', of: '', shipment: null, amount: null },
				order: { ...order, cancelledAt: '2026-03-02T10:00:00Z' },
			}),
		},
		'purchase attribute': { event: '{"data":{}}' },
		'conversation summarise': {
			messages: '{"rows":[{"author":"shopper","text":"Where is order 1001?"}]}',
		},
		'knowledge index': {
			document: '{"source":"faq","question":"Do you wrap gifts?","answer":"Yes, for €3.00."}',
			client: 'demo',
			version: '1',
		},
		'knowledge search': async (run) => ({
			query: 'gift wrap',
			rows: JSON.stringify({
				rows: await run('knowledge', 'index', {
					document: '{"title":"Gifts","text":"We wrap gifts."}',
					client: 'demo',
					version: '1',
				}),
			}),
		}),
		'proof prepare': { shop: 'demo.myshopify.com', orderNumber: '#1001' },
		'proof check': { attempt: '{"session":"s"}', rows: '{"rows":[]}' },
	},
};

export const supportInsights: World = {
	node: 'supportInsights',
	operations: insights as World['operations'],
	samples: {
		'conversation score': { messages: '[{"author":"shopper","text":"Great, thank you"}]' },
		'message analyze': { text: 'Great, thank you' },
		'metrics compute': { from: '2026-03-28', timeZone: 'Europe/Berlin' },
		'report render': async (run) => ({
			rollups: await run('metrics', 'compute', { from: '2026-03-28', timeZone: 'UTC' }),
		}),
	},
};

export const supportPolicy: World = {
	node: 'supportPolicy',
	credentials: () => ({
		commerceSupportStorefrontApi: {
			shop: 'demo.myshopify.com',
			signingSecret: 's'.repeat(32),
		},
	}),
	operations: policy as World['operations'],
	samples: {
		'approval check': { token: 'none', rows: '[]' },
		'approval open': { action: 'key', approvers: '[{"name":"Team lead"}]', currency: 'EUR' },
		'claim elect': { rows: '[]', owner: 'none' },
		'claim fail': { failure: '{}' },
		'claim prepare': { shop: 'demo.myshopify.com', order: 'order-1', request: 'return-1' },
		'claim recover': {
			rows: '[{"id":1,"key":"k","state":"acting","channel":"stripe","leaseUntil":"2026-01-01"}]',
		},
		'escalation decide': { signs: '{"wantsHuman":true}' },
		'page render': { token: 'none', rows: '[]' },
		'link create': { subject: 'order-1' },
		'link read': { token: 'none' },
		'changePage read': { body: '{}' },
		'changePage render': { state: 'choose' },
		'returnPage read': { body: '{}' },
		'returnPage render': { state: 'identify' },
		'phrase say': { notice: 'label_sent', values: '{"order":"#1001"}' },
		'orderChange decide': { order: JSON.stringify(order), kind: 'cancel', proof: 'email_code' },
		'refund decide': { order: JSON.stringify(order), kind: 'goodwill', proof: 'email_code' },
		'return decide': {
			order: JSON.stringify(order),
			proof: 'order_and_email',
			askedAt: '2026-03-10T10:00:00Z',
		},
	},
};
