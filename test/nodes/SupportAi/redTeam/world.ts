import type { IDataObject } from 'n8n-workflow';
import { understand } from '../../../../nodes/SupportAi/message/understand';
import type { Model, ModelRequest } from '../../../../nodes/SupportAi/openai/client';
import { compose } from '../../../../nodes/SupportAi/reply/compose';
import type { Turn } from '../../../../nodes/SupportAi/turn';
import { runner } from '../../runOperation';
import type { Composed } from '../ai';
import { product } from '../goods';

/** A model's answer to whatever it is asked. */
export type Lie = (request: ModelRequest) => IDataObject;

const runWith = (lie: Lie | null) =>
	runner(() => ({
		model: lie && (async (): Promise<Model> => ({ json: async (request) => lie(request) })),
		item: {},
		earlier: (): IDataObject => ({}),
		knowledge: (): IDataObject[] => [],
	}));

const CONFIG = {
	shopName: 'Alder & Pine',
	languages: 'en, de, fr',
	policies: 'Returns are free within 30 days. Delivery takes 2 to 5 working days.',
	answerFromKnowledge: true,
};

export const understood = async (text: string, lie: Lie | null = null): Promise<Turn> =>
	(await runWith(lie)(understand, { text, config: CONFIG, conversation: {}, request: {} })) as Turn;

/** What the shopper, the desk and the tables would get, in one text for looking through. */
export async function answered(text: string, facts: IDataObject, lie: Lie | null) {
	const result = (await runWith(lie)(compose, {
		turn: (await understood(text)) as unknown as IDataObject,
		facts,
	})) as Composed & { reply: { refused: string[] }; record: object };
	const { reply, response, ticket, conversation, record } = result;
	const said = [reply.text, reply.spoken, response, ticket, conversation, record];
	return { ...result, everything: JSON.stringify(said) };
}

const money = (amount: string) => ({ amount, currency: 'EUR' });
const shipment = (message: string) => ({
	carrier: 'DHL',
	number: '00340434161094042557',
	url: null,
	status: 'in_transit',
	estimatedAt: '2026-11-24T00:00:00Z',
	deliveredAt: null,
	events: [{ status: 'in_transit', at: '2026-11-22T00:00:00Z', message, city: 'Leipzig' }],
});

const order = (event: string, note = '') => ({
	found: true,
	proof: 'order_and_email',
	order: {
		id: 'gid://shopify/Order/1',
		number: '#1001',
		placedAt: '2026-11-18T00:00:00Z',
		cancelledAt: null,
		paymentStatus: 'paid',
		fulfillmentStatus: 'fulfilled',
		customer: { id: null, email: 'mia.keller@example.com' },
		items: [],
		refunds: [],
		returns: [],
		totals: { paid: money('59.00'), refunded: money('0.00'), refundable: null },
		statusPageUrl: null,
		disputed: false,
		shipments: [shipment(event)],
		// Nothing reads a note; a shop's node may hand it over all the same.
		note,
	},
});

export interface Scene {
	text: string;
	/** What was looked up, with a foreign text in the place where others write. */
	facts(foreign: string): IDataObject;
}

/** Every place in which somebody else's words reach an answer. */
export const SCENES: Record<string, Scene> = {
	'the message': { text: 'What about delivery?', facts: () => ({}) },
	'a tracking message': {
		text: 'Where is my order #1001? mia.keller@example.com',
		facts: (foreign) => order(foreign) as unknown as IDataObject,
	},
	'an order note': {
		text: 'Where is my order #1001? mia.keller@example.com',
		facts: (foreign) => order('Arrived at the sorting centre', foreign) as unknown as IDataObject,
	},
	'a product description': {
		text: 'Is the rain jacket waterproof?',
		facts: (foreign) =>
			({
				viewed: null,
				products: [
					product('1', {
						title: 'Rain Jacket',
						price: money('119.00'),
						description: `Waterproof to 10,000 mm. ${foreign}`,
					}),
				],
			}) as unknown as IDataObject,
	},
	'a knowledge passage': {
		text: 'How much is delivery?',
		facts: (foreign) => ({
			passages: [
				{
					text: `Delivery costs €4.90. ${foreign}`,
					title: 'Shipping policy',
					url: 'https://shop.example.com/policies/shipping-policy',
					source: 'policy',
					ref: 'policy:1',
					score: 1,
				},
			],
		}),
	},
};
