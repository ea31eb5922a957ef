import { NodeOperationError, type IWebhookFunctions } from 'n8n-workflow';
import type { RowSource } from './later/rows';
import { originsOf } from './origin';
import type { RequestLimits } from './request';

export const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

/** What the widget is told about its looks. Empty texts stand for its own, in the shopper's language. */
export interface WidgetConfig {
	title: string;
	greeting: string;
	disclosure: string;
	languages: string[];
	/** `#rrggbb`. */
	colour: string;
	position: 'left' | 'right';
	avatar: boolean;
	/** Whether messages that nobody asked for can come: of a person, or of the shop. */
	later: boolean;
	/** Whether views of products and additions to the cart are told. */
	events: boolean;
	/** What the shopper agrees to before anything is stored in the browser; empty when not asked. */
	consent: string;
	/** Whether the chat can be had by mail. */
	transcript: boolean;
	/** In characters. */
	maximumLength: number;
}

export interface Settings {
	access: { appProxy: boolean; direct: boolean };
	origins: string[];
	/** Code of the avatar's agent; empty when there is none. */
	avatarAgent: string;
	later: boolean;
	events: boolean;
	transcript: boolean;
	limits: RequestLimits & { perSession: number; perAddress: number };
}

export interface Secrets {
	shop: string;
	appClientSecret: string;
	signingSecret: string;
}

const CREDENTIAL = 'commerceSupportStorefrontApi';
const N8N_CREDENTIAL = 'commerceSupportN8nApi';
export const SHOP = /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/;
export const SHORTEST_SIGNING_SECRET = 32;
export const SHORTEST_CLIENT_SECRET = 16;
const DEFAULT_COLOUR = '#2f5bea';

type LimitFields = Partial<
	Record<'messageLength' | 'bodyKilobytes' | 'perSession' | 'perAddress', number>
>;

const limitFields = (context: IWebhookFunctions) =>
	context.getNodeParameter('limits', {}) as LimitFields;

export function widgetConfig(context: IWebhookFunctions): WidgetConfig {
	const text = (name: string) => String(context.getNodeParameter(name, '')).trim();
	const colour = text('colour').slice(0, 7);
	const chosen = context.getNodeParameter('languages', []) as string[];
	const known = languages.filter((language) => chosen.includes(language));
	return {
		title: text('title'),
		greeting: text('greeting'),
		disclosure: text('disclosure'),
		languages: known.length ? known : [...languages],
		colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : DEFAULT_COLOUR,
		position: text('position') === 'left' ? 'left' : 'right',
		avatar: context.getNodeParameter('avatar', false) === true,
		later: context.getNodeParameter('laterMessages', false) === true,
		events: context.getNodeParameter('events', true) === true,
		consent: text('consentText'),
		transcript: context.getNodeParameter('transcript', false) === true,
		maximumLength: limitFields(context).messageLength ?? 2000,
	};
}

export function settingsOf(context: IWebhookFunctions): Settings {
	const access = context.getNodeParameter('access', []) as string[];
	const limits = limitFields(context);
	return {
		access: { appProxy: access.includes('appProxy'), direct: access.includes('direct') },
		avatarAgent: String(context.getNodeParameter('avatarAgent', '') ?? '').trim(),
		later: context.getNodeParameter('laterMessages', false) === true,
		events: context.getNodeParameter('events', true) === true,
		transcript: context.getNodeParameter('transcript', false) === true,
		origins: originsOf(String(context.getNodeParameter('allowedOrigins', ''))),
		limits: {
			messageLength: limits.messageLength ?? 2000,
			bodyBytes: (limits.bodyKilobytes ?? 32) * 1024,
			perSession: limits.perSession ?? 20,
			perAddress: limits.perAddress ?? 120,
		},
	};
}

/** How long a credential is remembered: n8n decrypts in an isolate of its own, which takes longer than our answer. */
const REMEMBERED_MS = 30_000;
const remembered = new Map<string, { stored: object; until: number }>();

async function stored(context: IWebhookFunctions, type: string): Promise<object> {
	const { id, credentials } = context.getNode();
	const key = `${context.getWorkflow().id ?? ''}/${id}/${type}/${credentials?.[type]?.id ?? ''}`;
	const known = remembered.get(key);
	if (known && Date.now() < known.until) return known.stored;
	const values = await context.getCredentials(type);
	if (remembered.size > 1_000) remembered.clear();
	remembered.set(key, { stored: values, until: Date.now() + REMEMBERED_MS });
	return values;
}

/**
 * The credential, complete enough to rely on: a short signing secret would let anyone sign a session. A changed
 * credential takes effect within half a minute.
 */
export async function secretsOf(context: IWebhookFunctions, settings: Settings): Promise<Secrets> {
	const secrets = asSecrets(await stored(context, CREDENTIAL));
	const flaw = flawOf(secrets, settings.access.appProxy);
	if (flaw) {
		throw new NodeOperationError(context.getNode(), 'The storefront credential is incomplete', {
			description: flaw,
		});
	}
	return secrets;
}

/** Where later messages are read. @throws NodeOperationError when the node does not say so completely */
export async function rowSourceOf(context: IWebhookFunctions): Promise<RowSource> {
	const { baseUrl, apiKey } = (await stored(context, N8N_CREDENTIAL)) as Record<string, unknown>;
	const table = String(context.getNodeParameter('messagesTable', '')).trim();
	if (table && baseUrl && apiKey) {
		return { baseUrl: String(baseUrl).trim(), apiKey: String(apiKey), table };
	}
	throw new NodeOperationError(context.getNode(), 'Later messages are not set up completely', {
		description:
			'Choose the data table of messages and a credential with the address and an API key of this n8n, or turn Later Messages off.',
	});
}

export const asSecrets = (stored: object): Secrets => {
	const fields = stored as Record<string, unknown>;
	return {
		shop: String(fields.shop ?? '')
			.trim()
			.toLowerCase(),
		appClientSecret: String(fields.appClientSecret ?? ''),
		signingSecret: String(fields.signingSecret ?? ''),
	};
};

/** What is wrong with a credential and how to put it right; undefined when it can be used. */
export function flawOf(secrets: Secrets, needsClientSecret: boolean): string | undefined {
	if (!SHOP.test(secrets.shop)) {
		return 'Set Shop Domain to the permanent domain of the shop, such as my-shop.myshopify.com.';
	}
	if (secrets.signingSecret.length < SHORTEST_SIGNING_SECRET) {
		return `Set Signing Secret to a random text of at least ${SHORTEST_SIGNING_SECRET} characters.`;
	}
	if (needsClientSecret && secrets.appClientSecret.length < SHORTEST_CLIENT_SECRET) {
		return 'Set App Client Secret to the client secret of the Shopify app that owns the app proxy.';
	}
	return undefined;
}
