import { createHmac } from 'node:crypto';
import { createGorgiasClient } from '../../../nodes/Gorgias/client';
import type { Kind } from '../../../nodes/Gorgias/event/kinds';
import { noticeOf } from '../../../nodes/Gorgias/trigger/notice';
import { deliveriesOf, happeningOf } from '../../../nodes/Gorgias/trigger/receive';
import { frontDesk } from '../../../nodes/Helpdesk/front/desk';
import { gorgiasDesk } from '../../../nodes/Helpdesk/gorgias';
import { intercomDesk } from '../../../nodes/Helpdesk/intercom/desk';
import { zendeskDesk } from '../../../nodes/Helpdesk/zendesk/desk';
import { FRONT_SECRET, FRONT_TOKEN, startFront } from '../../../sandbox/front';
import {
	GORGIAS_API_KEY,
	GORGIAS_EMAIL,
	OTHER_BOT,
	startGorgias,
	type Message,
} from '../../../sandbox/gorgias';
import { INTERCOM_SECRET, INTERCOM_TOKEN, startIntercom } from '../../../sandbox/intercom';
import { STAFF, startZendesk, ZENDESK_EMAIL, ZENDESK_TOKEN } from '../../../sandbox/zendesk';
import { CHAT, SECRET, type Stand, type Voice } from './stand';

const custom = (baseUrl: string) => ({ environment: 'custom', baseUrl });

export async function gorgiasStand(chat = () => CHAT): Promise<Stand> {
	const vendor = await startGorgias();
	const credential = {
		...custom(vendor.url),
		...{ domain: 'demo', email: GORGIAS_EMAIL, apiKey: GORGIAS_API_KEY },
	};
	const ticket = () => [...vendor.desk.tickets.values()].find((it) => it.external_id === chat())!;
	const said = (id: string) =>
		vendor.desk.messagesOf(ticket().id).find((it) => String(it.id) === id)!;
	const voices: Record<Voice, (text: string) => Message> = {
		person: (text) => vendor.replyAsAgent(ticket().id, text),
		note: (text) =>
			vendor.replyAsAgent(ticket().id, text, { channel: 'internal-note', public: false }),
		rule: (text) => vendor.replyAsAgent(ticket().id, text, { via: 'rule' }),
		bot: (text) => vendor.replyAsAgent(ticket().id, text, { via: 'api' }, OTHER_BOT),
	};
	const tell = async (kind: Kind, body: object) => {
		const client = createGorgiasClient(credential, {});
		const happening = await happeningOf(client, noticeOf(kind, body as never)!);
		return { deliveries: deliveriesOf(happening, true) };
	};
	return {
		name: 'gorgias',
		vendor,
		desk: gorgiasDesk(credential, {}),
		credentials: { commerceSupportGorgiasApi: credential },
		teams: { support: '11', payments: '13' },
		ready: () => void (vendor.settings.limit.calls = 10_000),
		ticketId: () => String(ticket().id),
		mailed: () => vendor.sentToCustomer.map(({ text }) => text ?? ''),
		say: (voice, text) => String(voices[voice](text).id),
		tag: (name) => {
			const id = vendor.desk.nextId();
			vendor.desk.tags.set(id, { ...[...vendor.desk.tags.values()][0], id, name });
			ticket().tag_ids.push(id);
		},
		close: () => void (ticket().status = 'closed'),
		async tellOf(what) {
			const { id, updated_datetime } = ticket();
			const facts = { ticket_id: id, ticket_updated: updated_datetime };
			if (what === 'tag') return await tell('ticket-updated', facts);
			if (what === 'close') return await tell('ticket-status-updated', facts);
			const message = said(what.message);
			return await tell('ticket-message-created', {
				...facts,
				message_id: message.id,
				message_created: message.created_datetime,
				message_from_agent: String(message.from_agent),
				message_via: message.via,
				message_rule_id: String(message.rest.rule_id ?? 'None'),
				message_sender_id: message.sender_id,
				message_external_id: message.external_id ?? 'None',
			});
		},
	};
}

export async function zendeskStand(chat = () => CHAT): Promise<Stand> {
	const vendor = await startZendesk();
	const credential = {
		...custom(vendor.url),
		...{ email: ZENDESK_EMAIL, apiToken: ZENDESK_TOKEN, webhookSecret: SECRET },
	};
	const ticket = () => [...vendor.desk.tickets.values()].find((it) => it.external_id === chat())!;
	const [bot, agent] = STAFF;
	const voices: Record<Voice, Parameters<typeof vendor.write>[2]> = {
		person: { authorId: agent.id },
		note: { authorId: agent.id, isPublic: false },
		rule: { authorId: -1, channel: 'rule' },
		bot: { authorId: bot.id, channel: 'api' },
	};
	let events = 0;
	return {
		name: 'zendesk',
		vendor,
		desk: zendeskDesk(credential, {}),
		credentials: { commerceSupportZendeskApi: credential },
		teams: { support: '11', payments: '12' },
		ready: () => undefined,
		ticketId: () => String(ticket().id),
		mailed: () => vendor.desk.mailed.map(({ text }) => text),
		say: (voice, text) => String(vendor.write(ticket().id, text, voices[voice]).id),
		tag: (name) => void ticket().tags.push(name),
		close: () => void (ticket().status = 'solved'),
		async tellOf(what) {
			const types = { tag: 'tags_changed', close: 'status_changed' };
			const rawBody = JSON.stringify({
				id: `event-${++events}`,
				type: `zen:event-type:ticket.${typeof what === 'string' ? types[what] : 'comment_added'}`,
				time: new Date().toISOString(),
				detail: { id: String(ticket().id) },
				event: typeof what === 'string' ? {} : { comment: { id: what.message } },
			});
			const timestamp = new Date().toISOString();
			const signature = createHmac('sha256', SECRET).update(timestamp + rawBody);
			return {
				rawBody,
				headers: {
					'x-zendesk-webhook-signature': signature.digest('base64'),
					'x-zendesk-webhook-signature-timestamp': timestamp,
				},
			};
		},
	};
}

export async function frontStand(chat = () => CHAT): Promise<Stand> {
	const vendor = await startFront();
	const { desk } = vendor;
	const credential = {
		...custom(vendor.url),
		...{ apiToken: FRONT_TOKEN, inboxId: 'inb_11', webhookSecret: FRONT_SECRET },
	};
	const ticketId = () =>
		[...desk.conversations.values()].find(({ links }) =>
			links.some((url) => decodeURIComponent(url).endsWith(`/${chat()}`)),
		)!.id;
	const voices: Record<Voice, (text: string) => string> = {
		person: (text) => vendor.write(ticketId(), `<p>${text}</p>`).target!.id,
		note: (text) => vendor.comment(ticketId(), text).target!.id,
		rule: (text) => vendor.write(ticketId(), text, { author: 'tea_92' }).target!.id,
		bot: (text) => vendor.write(ticketId(), text, { author: 'tea_93' }).target!.id,
	};
	return {
		name: 'front',
		vendor,
		desk: frontDesk(credential, {}),
		credentials: { commerceSupportFrontApi: credential },
		teams: { support: 'inb_11', payments: 'inb_12' },
		ready: () => {
			vendor.settings.limit.calls = 10_000;
			vendor.settings.hidden = 0;
		},
		ticketId,
		mailed: () => desk.sent.map(({ text }) => text),
		say: (voice, text) => voices[voice](text),
		tag: (name) => void vendor.tag(ticketId(), name),
		close: () => void vendor.archive(ticketId()),
		async tellOf(what) {
			const types = { tag: 'tag', close: 'archive' };
			const event = desk.events.findLast(({ type, target }) =>
				typeof what === 'string' ? type === types[what] : target?.id === what.message,
			)!;
			return vendor.deliveryOf(event);
		},
	};
}

export async function intercomStand(chat = () => CHAT): Promise<Stand> {
	const vendor = await startIntercom();
	const { desk } = vendor;
	const credential = {
		...custom(vendor.url),
		...{ accessToken: INTERCOM_TOKEN, clientSecret: INTERCOM_SECRET },
	};
	const ticketId = () =>
		[...desk.conversations.values()].find(({ attributes }) =>
			Object.values(attributes).includes(chat()),
		)!.id;
	const voices: Record<Voice, (text: string) => string> = {
		person: (text) => vendor.write(ticketId(), `<p>${text}</p>`).id,
		note: (text) => vendor.write(ticketId(), `<p>${text}</p>`, { part_type: 'note' }).id,
		rule: (text) => vendor.write(ticketId(), `<p>${text}</p>`, {}, '91').id,
		bot: (text) => vendor.write(ticketId(), `<p>${text}</p>`, {}, '92').id,
	};
	return {
		name: 'intercom',
		vendor,
		desk: intercomDesk(credential, {}),
		credentials: { commerceSupportIntercomApi: credential },
		teams: { support: '11', payments: '12' },
		ready: () => void (vendor.settings.limit.calls = 100_000),
		ticketId,
		mailed: () => desk.sent.map(({ html }) => html.replace(/<[^>]*>/g, '')),
		say: (voice, text) => voices[voice](text),
		tag: (name) => vendor.tag(ticketId(), name),
		close: () => vendor.shut(ticketId()),
		async tellOf(what) {
			if (typeof what === 'string') {
				const topics = { tag: 'conversation_part.tag.created', close: 'conversation.admin.closed' };
				return vendor.deliveryOf(topics[what], ticketId());
			}
			const topic = what.note ? 'conversation.admin.noted' : 'conversation.admin.replied';
			return vendor.deliveryOf(topic, ticketId(), [what.message]);
		},
	};
}
