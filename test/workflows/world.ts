import type { IDataObject } from 'n8n-workflow';
import avatar from '../../workflows/avatar/workflow.json';
import chat from '../../workflows/chat/workflow.json';
import record from '../../workflows/chat-record/workflow.json';
import escalation from '../../workflows/escalation/workflow.json';
import helpdesk from '../../workflows/helpdesk/workflow.json';
import mirror from '../../workflows/mirror/workflow.json';
import takeover from '../../workflows/takeover/workflow.json';
import idle from '../../workflows/takeover-idle/workflow.json';
import { createGorgiasClient } from '../../nodes/Gorgias/client';
import type { Kind } from '../../nodes/Gorgias/event/kinds';
import { noticeOf } from '../../nodes/Gorgias/trigger/notice';
import { deliveriesOf, happeningOf } from '../../nodes/Gorgias/trigger/receive';
import type { Delivery } from '../../nodes/shared/delivery';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, type Message, type Ticket } from '../../sandbox/gorgias';
import type { startGorgias } from '../../sandbox/gorgias';
import { MemoryTables, runWorkflow, type Credentials } from '../harness';

export type Desk = Awaited<ReturnType<typeof startGorgias>>;
type Config = Record<string, string | number | boolean | object>;

const SESSION = 'chat-1';

/** A template as an agency set it up. */
function configured(template: object, values: Config = {}) {
	const copy = structuredClone(template) as { nodes: Array<{ name: string; parameters: never }> };
	const config = copy.nodes.find(({ name }) => name === 'Client config')?.parameters as unknown as {
		assignments: { assignments: Array<{ name: string; value: unknown }> };
	};
	for (const [name, value] of Object.entries(values)) {
		const setting = config.assignments.assignments.find((it) => it.name === name)!;
		setting.value = typeof value === 'object' ? JSON.stringify(value) : value;
	}
	return copy as never;
}

/** One chat, the desk's workflows around it, and the events that the sandbox's desk would tell. */
export class Shop {
	readonly tables = new MemoryTables();
	readonly credentials: Credentials;
	readonly callable: Record<string, never>;
	private readonly config: Record<string, Config>;
	private said = 0;

	constructor(
		readonly desk: Desk,
		{
			config = {},
			credentials = {},
		}: { config?: Record<string, Config>; credentials?: Credentials } = {},
	) {
		const gorgias = {
			environment: 'custom',
			baseUrl: desk.url,
			domain: 'alder-and-pine',
			email: GORGIAS_EMAIL,
			apiKey: GORGIAS_API_KEY,
		};
		this.credentials = { commerceSupportGorgiasApi: gorgias, ...credentials };
		this.config = config;
		const templates = { 'chat-record': record, avatar, escalation, helpdesk, mirror, takeover };
		this.callable = Object.fromEntries(
			Object.entries(templates).map(([name, template]) => [
				`template:${name}`,
				configured(template, config[name]),
			]),
		);
	}

	get conversation() {
		return this.tables.rows.support_conversations[0];
	}

	/** What the shopper reads, in order: author and text. */
	get shown() {
		return this.tables.rows.support_messages
			.filter(({ author }) => author !== 'shopper')
			.map(({ author, text }) => [author, text]);
	}

	/** Failed steps as the ledger holds them. */
	get failures() {
		return this.tables.rows.support_actions.filter(({ state }) => state === 'failed');
	}

	get ticket(): Ticket {
		return [...this.desk.desk.tickets.values()].find(
			({ external_id }) => external_id === `chat:${SESSION}`,
		)!;
	}

	/** Texts of the ticket's messages. */
	inTicket(match = ''): string[] {
		return this.desk.desk
			.messagesOf(this.ticket.id)
			.map(({ body_text, body_html }) => body_text ?? body_html ?? '')
			.filter((text) => text.includes(match));
	}

	get tags(): string[] {
		return this.ticket.tag_ids.map((id) => this.desk.desk.tags.get(id)!.name);
	}

	async run(name: string, item: object, node?: string) {
		const template =
			this.callable[`template:${name}`] ?? configured(OTHERS[name], this.config[name]);
		const { nodes } = template as { nodes: Array<{ name: string }> };
		const run = await runWorkflow(template, {
			credentials: this.credentials,
			tables: this.tables,
			callable: this.callable,
			start: { node: node ?? nodes[0].name, items: [item as IDataObject] },
		});
		if (run.error) throw new Error(`${name}: ${run.error.node?.name}: ${run.error.message}`);
		return run;
	}

	/** The shopper writes; gives what the browser is answered. */
	async say(
		text: string,
		email: string | null = null,
		id = `message-${++this.said}`,
		customerId: string | null = null,
	) {
		const run = await this.run('chat', {
			action: 'message',
			session: { id: SESSION, shop: 'demo.example.com', isNew: true },
			shopper: { proof: customerId ? 'signed_customer' : 'none', customerId, email },
			message: { id, text },
			page: {},
			client: { address: 'a'.repeat(64), locale: 'en' },
			receivedAt: new Date().toISOString(),
		});
		return run.response as { reply: { text: string } | null; conversation: { status: string } };
	}

	/** What the Gorgias Trigger gives out for a message, read from the desk as it is now. */
	async told(message: Message): Promise<Delivery[]> {
		return await this.events('ticket-message-created', {
			ticket_id: message.ticket_id,
			ticket_updated: message.created_datetime,
			message_id: message.id,
			message_created: message.created_datetime,
			message_from_agent: String(message.from_agent),
			message_via: message.via,
			message_rule_id: String(message.rest.rule_id ?? 'None'),
			message_sender_id: message.sender_id,
			message_external_id: message.external_id ?? 'None',
		});
	}

	async toldOfTicket(kind: Kind): Promise<Delivery[]> {
		return await this.ofTicket(kind)();
	}

	/** The webhook that leaves now; what it tells is read when it arrives. */
	ofTicket(kind: Kind): () => Promise<Delivery[]> {
		const { id, updated_datetime } = this.ticket;
		const body = { ticket_id: id, ticket_updated: updated_datetime };
		return async () => await this.events(kind, body);
	}

	async deliver(deliveries: Delivery[]) {
		for (const delivery of deliveries)
			await this.run('takeover', delivery, 'Something happens in Gorgias');
	}

	async answer(text: string, change = {}) {
		const message = this.desk.replyAsAgent(this.ticket.id, text, change);
		await this.deliver(await this.told(message));
		return message;
	}

	async lookAfter() {
		return await this.run('takeover-idle', {});
	}

	async atDesk(method: string, path: string, body: object) {
		const answer = await fetch(`${this.desk.url}/api${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				authorization: `Basic ${btoa(`${GORGIAS_EMAIL}:${GORGIAS_API_KEY}`)}`,
			},
			body: JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
	}

	async tag(...names: string[]) {
		await this.atDesk('POST', `/tickets/${this.ticket.id}/tags`, { names });
	}

	async close() {
		await this.atDesk('PUT', `/tickets/${this.ticket.id}`, { status: 'closed' });
	}

	private async events(kind: Kind, body: object): Promise<Delivery[]> {
		const client = createGorgiasClient(this.credentials.commerceSupportGorgiasApi, {});
		const happening = await happeningOf(client, noticeOf(kind, body as never)!);
		return deliveriesOf(happening, true);
	}
}

const OTHERS: Record<string, object> = { chat, 'takeover-idle': idle };
