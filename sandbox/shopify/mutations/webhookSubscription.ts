import { gid, idOf } from '../../shop';
import { demand } from '../access';
import { connection, type PageArguments } from '../connection';
import { grants, type Context } from '../context';
import type { Subscription, Webhooks } from '../webhooks';
import { scopesOf } from '../webhooks/topics';

interface SubscriptionInput {
	uri?: string | null;
	format?: Subscription['format'] | null;
	filter?: string | null;
	includeFields?: string[] | null;
	name?: string | null;
}
interface ListArguments extends PageArguments {
	uri?: string | null;
	topics?: string[] | null;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Queries and mutations about the app's webhook subscriptions. */
export const webhookSubscriptionFields = (webhooks: Webhooks) => ({
	webhookSubscriptions({ uri, topics, ...page }: ListArguments) {
		const found = webhooks.subscriptions.filter(
			(one) => (!uri || one.uri === uri) && (!topics?.length || topics.includes(one.topic)),
		);
		return connection(found, page, view);
	},
	webhookSubscription({ id }: { id: string }) {
		const found = find(webhooks, id);
		return found ? view(found) : null;
	},
	webhookSubscriptionCreate(
		{
			topic,
			webhookSubscription: input,
		}: { topic: string; webhookSubscription: SubscriptionInput },
		context: Context,
	) {
		mayHear(topic, 'webhookSubscriptionCreate', context);
		const message = problemWith(webhooks, topic, input.uri ?? '');
		if (message) return refused(message);
		const now = new Date();
		const created: Subscription = {
			id: webhooks.nextId(),
			topic,
			uri: String(input.uri),
			format: input.format ?? 'JSON',
			filter: input.filter ?? null,
			includeFields: input.includeFields ?? [],
			name: input.name ?? null,
			createdAt: now,
			updatedAt: now,
		};
		webhooks.subscriptions.push(created);
		return { webhookSubscription: view(created), userErrors: [] };
	},
	webhookSubscriptionUpdate(
		{ id, webhookSubscription: input }: { id: string; webhookSubscription: SubscriptionInput },
		context: Context,
	) {
		const found = find(webhooks, id);
		if (!found) return refused('Webhook subscription does not exist', ['id']);
		mayHear(found.topic, 'webhookSubscriptionUpdate', context);
		const uri = input.uri ?? found.uri;
		const message = problemWith(webhooks, found.topic, uri, found);
		if (message) return refused(message);
		Object.assign(found, { uri, updatedAt: new Date() });
		if (input.format) found.format = input.format;
		if (input.filter !== undefined) found.filter = input.filter || null;
		if (input.includeFields !== undefined) found.includeFields = input.includeFields ?? [];
		if (input.name !== undefined) found.name = input.name;
		return { webhookSubscription: view(found), userErrors: [] };
	},
	webhookSubscriptionDelete({ id }: { id: string }) {
		const found = find(webhooks, id);
		if (!found) {
			const userErrors = [{ field: ['id'], message: 'Webhook subscription does not exist' }];
			return { deletedWebhookSubscriptionId: null, userErrors };
		}
		webhooks.subscriptions.splice(webhooks.subscriptions.indexOf(found), 1);
		return { deletedWebhookSubscriptionId: id, userErrors: [] };
	},
});

const find = ({ subscriptions }: Webhooks, id: string) =>
	subscriptions.find((one) => one.id === idOf('WebhookSubscription', id));

function mayHear(topic: string, field: string, context: Context): void {
	const scopes = scopesOf(topic);
	if (scopes.length > 0 && !scopes.some((scope) => grants(context, scope))) {
		demand(scopes[0], field, context);
	}
}

function problemWith(webhooks: Webhooks, topic: string, uri: string, self?: Subscription) {
	if (!URL.canParse(uri)) return 'Address is invalid';
	const { protocol, hostname } = new URL(uri);
	if (protocol !== 'https:' && !LOOPBACK.has(hostname)) {
		return `Address protocol ${protocol}// is not supported`;
	}
	const taken = webhooks.subscriptions.some(
		(one) => one !== self && one.topic === topic && one.uri === uri,
	);
	return taken ? 'Address for this topic has already been taken' : undefined;
}

const refused = (message: string, field = ['webhookSubscription', 'uri']) => ({
	webhookSubscription: null,
	userErrors: [{ field, message }],
});

const view = (one: Subscription) => ({
	...one,
	__typename: 'WebhookSubscription',
	id: gid('WebhookSubscription', one.id),
	legacyResourceId: one.id,
});
