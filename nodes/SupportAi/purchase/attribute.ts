import type { IDataObject } from 'n8n-workflow';
import { MoneyError, parseMoney } from '../../shared/money';
import { supportAiOperation } from '../client';
import { timeOf } from '../orderUpdate/recipient';
import { jsonObject, rowsOf } from '../read';

/** The cart attribute in which the widget leaves the chat's id. */
const ATTRIBUTE = '_support_chat';
const DAY_MS = 86_400_000;

export const attribute = supportAiOperation({
	resource: 'purchase',
	operation: 'attribute',
	effect: 'read',
	menu: {
		name: 'Attribute',
		action: 'Attribute a purchase to a chat',
		description: 'Find the chat that an order came from, and the event that counts it',
	},
	fields: {
		event: {
			displayName: 'Event',
			type: 'string',
			default: '',
			placeholder: 'Empty: the incoming item',
			description:
				'A created order as the Shopify Support Trigger gives it out. Empty: the incoming item.',
		},
		conversations: {
			displayName: 'Conversations',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ { rows: $("Chats").all().map((row) => row.json) } }}',
			description:
				'Rows of the table support_conversations with the chat that the cart names, or of the customer',
		},
		days: {
			displayName: 'Days',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 90 },
			default: 7,
			description: 'How long after the last message of a chat an order still counts for it',
		},
	},
	/** `{ chat, customerId, orderNumber, row }`; `row` for `support_events` is null when no chat led to the order. */
	async run(ai, params) {
		const { data = {} } = (jsonObject(params.event, 'Event') ?? ai.item) as { data?: IDataObject };
		const chat = chatIn(data);
		const customerId = customerIn(data);
		const known = rowsOf(params.conversations, 'Conversations').filter(
			({ session, lastMessageAt }) =>
				Boolean(session) && Date.now() - timeOf(lastMessageAt) <= params.days * DAY_MS,
		);
		// The cart's word comes from a browser: it can only name a chat that there is.
		const found =
			known.find(({ session }) => chat !== '' && session === chat) ??
			known
				.filter((row) => customerId !== '' && row.customerId === customerId)
				.sort((a, b) => timeOf(b.lastMessageAt) - timeOf(a.lastMessageAt))[0];
		const paid = paidIn(data);
		const orderNumber = String(data.name ?? '');
		return {
			chat,
			customerId,
			orderNumber,
			row:
				found && paid && orderNumber
					? {
							session: String(found.session),
							customerId,
							kind: 'bought',
							orderNumber,
							amount: paid.minor,
							currency: paid.currency,
							at: String(data.created_at ?? new Date().toISOString()),
						}
					: null,
		} as unknown as IDataObject;
	},
});

function chatIn({ note_attributes: attributes }: IDataObject): string {
	const value = (Array.isArray(attributes) ? (attributes as IDataObject[]) : []).find(
		({ name }) => name === ATTRIBUTE,
	)?.value;
	return /^[\w-]{1,64}$/.test(String(value ?? '')) ? String(value) : '';
}

function customerIn({ customer }: IDataObject): string {
	const { admin_graphql_api_id: gid, id } = (customer ?? {}) as IDataObject;
	if (gid) return String(gid);
	return id ? `gid://shopify/Customer/${String(id as string | number)}` : '';
}

function paidIn({ total_price: total, currency, test }: IDataObject) {
	if (test === true) return null;
	try {
		return parseMoney(String(total ?? ''), String(currency ?? ''));
	} catch (error) {
		if (error instanceof MoneyError) return null;
		throw error;
	}
}
