import type { IDataObject } from 'n8n-workflow';
import { operations as bitHuman } from '../../nodes/BitHuman/operations';
import { operations as gorgias } from '../../nodes/Gorgias/operations';
import { operations as shopify } from '../../nodes/Shopify/operations';
import { operations as supportAi } from '../../nodes/SupportAi/operations';
import { operations as supportInsights } from '../../nodes/SupportInsights/operations';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../sandbox/bithuman';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../sandbox/gorgias';
import { createShop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify } from '../../sandbox/shopify';
import type { Vendor } from '../../sandbox/vendor';
import { runNode, type Credentials } from '../harness';
import { declarationProblems, effectProblems } from './effects';

const NODES = { bitHuman, gorgias, shopifySupport: shopify, supportAi, supportInsights };
type NodeName = keyof typeof NODES;

/** A run of every operation; a new operation must add its own. */
const SAMPLES: Record<string, IDataObject> = {
	'bitHuman embedToken create': { agent: locator(AGENT_CODE), visitor: 'chat-1' },
	'bitHuman session bind': {
		agent: locator(AGENT_CODE),
		knownRooms: '[]',
		since: new Date().toISOString(),
		timeoutSeconds: 1,
	},
	'bitHuman session list': { agent: locator(AGENT_CODE) },
	'bitHuman session speak': {
		agent: locator(AGENT_CODE),
		target: 'room',
		roomId: 'ROOM',
		text: 'Hello',
	},
	'gorgias message addInternalNote': {
		ticketId: 'TICKET',
		note: 'Called back',
		externalId: 'note-1',
	},
	'gorgias ticket addTags': { ticketId: 'TICKET', tags: 'vip' },
	'gorgias ticket create': {
		subject: 'Question',
		customerEmail: 'shopper@example.com',
		customerMessage: 'Hello',
		internalNote: '',
		channel: 'email',
		tags: '',
		assigneeTeam: locator(''),
		assigneeUser: locator(''),
		externalId: 'chat:1',
	},
	'gorgias ticket get': { ticketId: 'TICKET' },
	'shopifySupport order find': { by: 'number', value: '#1001' },
	'shopifySupport order getContext': { access: 'trusted', orderNumber: '#1001' },
	'shopifySupport product search': { query: 'boots' },
	'supportAi message understand': { text: 'hello' },
	'supportAi reply compose': { turn: 'TURN', facts: '{}' },
	'supportAi proof check': { attempt: '{"session":"s"}', rows: '{"rows":[]}' },
	'supportInsights message analyze': { text: 'Great, thank you' },
};

function locator(value: string) {
	return { __rl: true, mode: 'id', value };
}

let vendors: {
	shopifySupport: Vendor;
	gorgias: Vendor;
	bitHuman: Awaited<ReturnType<typeof startBitHuman>>;
};
let credentials: Partial<Record<NodeName, Credentials>>;

beforeAll(async () => {
	vendors = {
		shopifySupport: await startShopify({ shop: createShop(new Date()) }),
		gorgias: await startGorgias(),
		bitHuman: await startBitHuman(),
	};
	const at = ({ url }: { url: string }) => ({ environment: 'custom', baseUrl: url });
	credentials = {
		shopifySupport: {
			commerceSupportShopifyApi: {
				shop: SHOPIFY_DEMO.shop,
				accessToken: SHOPIFY_DEMO.accessToken,
				...at(vendors.shopifySupport),
			},
		},
		gorgias: {
			commerceSupportGorgiasApi: {
				domain: 'alder-and-pine',
				email: GORGIAS_EMAIL,
				apiKey: GORGIAS_API_KEY,
				...at(vendors.gorgias),
			},
		},
		bitHuman: {
			commerceSupportBitHumanApi: { apiSecret: BITHUMAN_API_SECRET, ...at(vendors.bitHuman) },
		},
	};
});
afterAll(
	async () => await Promise.all(Object.values(vendors).map(async (vendor) => await vendor.close())),
);

const ALL = Object.entries(NODES).flatMap(([node, operations]) =>
	operations.map((operation) => ({
		node: node as NodeName,
		operation: operation as never as (typeof shopify)[number],
		name: `${node} ${operation.resource} ${operation.operation}`,
	})),
);

describe.each(ALL)('$name', ({ node, operation, name }) => {
	it('declares what its effect needs', () => {
		expect(declarationProblems(operation)).toEqual([]);
	});

	it(`is really a ${operation.effect}`, async () => {
		expect(SAMPLES).toHaveProperty([name]);
		const parameters = await withRealIds({ ...SAMPLES[name] });
		const run = async () => {
			const { error, items } = await runNode({
				type: node,
				parameters: { resource: operation.resource, operation: operation.operation, ...parameters },
				credentials: credentials[node],
			});
			if (error) throw new Error(`${error.message} ${error.description ?? ''}`);
			return items;
		};
		const before = await stateOf(node);
		const items = await run();
		const after = await stateOf(node);
		if (operation.effect !== 'read') await run();
		expect(effectProblems(operation.effect, before, after, await stateOf(node))).toEqual([]);
		if (operation.effect === 'money') {
			expect(items[0]).toMatchObject({
				applied: expect.any(String),
				idempotencyKey: expect.any(String),
			});
		}
	});
});

describe('the check itself', () => {
	const operation = (effect: 'read' | 'write' | 'money') => ({
		...ALL[0].operation,
		effect,
		fields: { note: { displayName: 'Note', type: 'string' as const, default: '' } },
	});

	it('finds an operation that moves money without its three guards', () => {
		expect(declarationProblems(operation('money'))).toHaveLength(3);
		expect(declarationProblems(operation('write'))).toEqual([]);
	});

	it('finds a read that changes something, and money that moves twice', () => {
		expect(effectProblems('read', { a: 1 }, { a: 2 }, { a: 2 })).toHaveLength(1);
		expect(effectProblems('money', { a: 1 }, { a: 2 }, { a: 3 })).toHaveLength(1);
		expect(effectProblems('money', { a: 1 }, { a: 2 }, { a: 2 })).toEqual([]);
	});
});

/** Everything the vendor keeps, without what counts requests. */
async function stateOf(node: NodeName): Promise<unknown> {
	const vendor = vendors[node as keyof typeof vendors];
	if (!vendor) return null;
	const state = (await (await fetch(`${vendor.url}/__sandbox/state`)).json()) as IDataObject;
	return { ...state, requests: undefined, buckets: undefined, bucket: undefined };
}

/** Ids that exist only once the vendors run. */
async function withRealIds(parameters: IDataObject): Promise<IDataObject> {
	const values = JSON.stringify(parameters);
	if (values.includes('"TICKET"')) {
		const { items } = await runNode({
			type: 'gorgias',
			parameters: {
				resource: 'ticket',
				operation: 'create',
				...SAMPLES['gorgias ticket create'],
				externalId: 'effects',
			},
			credentials: credentials.gorgias,
		});
		return { ...parameters, ticketId: items[0].id };
	}
	if (values.includes('"ROOM"'))
		return { ...parameters, roomId: vendors.bitHuman.openRoom(AGENT_CODE).id };
	if (values.includes('"TURN"')) {
		const { items } = await runNode({
			type: 'supportAi',
			parameters: { resource: 'message', operation: 'understand', text: 'hello' },
		});
		return { ...parameters, turn: items[0] };
	}
	return parameters;
}
