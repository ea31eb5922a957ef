import {
	NodeOperationError,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { addressOf, fingerprint } from './address';
import { sendAsset } from './asset';
import { channelOf } from './channel';
import type { WebRequest } from './http';
import { sessionOf, shopperOf, type Channel } from './identity';
import { RateLimiter } from './limits';
import { holdFor } from './later/hold';
import { localeOf, type PageHints } from './page';
import { Refusal, sendJson, sendRefusal } from './refusal';
import { readRequest, type ChatRequest } from './request';
import { beginSession, readToken, renewed, writeToken, type Session } from './session';
import {
	rowSourceOf,
	secretsOf,
	settingsOf,
	widgetConfig,
	type Secrets,
	type Settings,
} from './settings';

const SESSION_HEADER = 'X-Support-Session';
/**
 * Most requests a minute of one session, of the kinds that are not counted among its messages: what is measured must
 * not keep a shopper from writing. Each avatar costs money at its vendor, each transcript is a mail.
 */
const PER_MINUTE = { avatar: 5, demo_step: 30, events: 12, rating: 5, transcript: 2 };

const limiter = new RateLimiter();

/** Serves one request of the widget. What is refused, and `open`, start no execution. */
export async function handleRequest(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	try {
		if (context.getWebhookName() === 'setup') {
			const config = widgetConfig(context);
			await sendAsset(context.getRequestObject(), context.getResponseObject(), config);
			return { noWebhookResponse: true };
		}
		return await serve(context);
	} catch (error) {
		if (!(error instanceof Refusal)) {
			throw new NodeOperationError(context.getNode(), error as Error);
		}
		sendRefusal(context.getResponseObject(), error);
		return { noWebhookResponse: true };
	}
}

async function serve(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const now = new Date();
	const request: WebRequest = context.getRequestObject();
	const settings = settingsOf(context);
	const secrets = await secretsOf(context, settings);
	const channel = channelOf(request, settings, secrets, now);

	const address = fingerprint(addressOf(request, channel.via === 'proxy'), secrets.signingSecret);
	const node = `${context.getWorkflow().id ?? ''}/${context.getNode().id}`;
	limiter.check(`${node}/address/${address}`, settings.limits.perAddress);

	const chat = readRequest(request.headers['content-type'], request.rawBody, settings.limits);
	const token = request.headers[SESSION_HEADER.toLowerCase()];
	const current = typeof token === 'string' && token ? token : undefined;
	if (chat.action === 'open') {
		return open(context, channel, secrets, current, now);
	}

	if (!current) throw new Refusal(401, 'session_missing', 'Open a chat session first.');
	const session = sessionOf(channel, readToken(secrets.signingSecret, current, secrets.shop, now));
	if (chat.action === 'message' || chat.action === 'wait' || chat.action === 'avatar') {
		limiter.check(`${node}/session/${session.sid}`, settings.limits.perSession);
	}
	if (chat.action in PER_MINUTE) {
		const most = PER_MINUTE[chat.action as keyof typeof PER_MINUTE];
		limiter.check(`${node}/${chat.action}/${session.sid}`, most);
	}

	if (chat.action === 'wait') {
		if (!settings.later) throw new Refusal(403, 'later_off', 'Later messages are turned off.');
		const source = await rowSourceOf(context);
		setSession(context, secrets, renewed(session, now));
		const { after, hold } = chat;
		holdFor(context, source, { session: session.sid, after, hold, via: channel.via });
		return { noWebhookResponse: true };
	}

	setSession(context, secrets, renewed(session, now, chat.action === 'message'));
	const locale = localeOf(chat.page, request.headers['accept-language']);
	const about = itemOf(chat.action, chat.page, session, { address, locale }, now);
	if (chat.action === 'events' || chat.action === 'rating') {
		return report(context, settings, chat, about);
	}
	if (chat.action === 'transcript') {
		if (!settings.transcript) {
			throw new Refusal(403, 'transcript_off', 'Transcripts are turned off.');
		}
		return {
			workflowData: [[], [], [], [{ json: { ...about, transcript: { email: chat.email } } }]],
		};
	}
	const silent = chat.action === 'message' && chat.muted;
	const json = {
		...about,
		...(chat.action === 'message' ? messageOf(chat) : {}),
		...(chat.action === 'demo_step' ? { demo: { ...chat.demo } } : {}),
		avatar: { agent: silent ? '' : settings.avatarAgent },
	};
	return { workflowData: chat.action === 'message' ? [[{ json }], []] : [[], [{ json }]] };
}

/** Answers at once: a shopper waits for no statistics. The workflow gets one item an event. */
function report(
	context: IWebhookFunctions,
	settings: Settings,
	{ action, events }: Extract<ChatRequest, { action: 'events' | 'rating' }>,
	about: ReturnType<typeof itemOf>,
): IWebhookResponseData {
	if (action === 'events' && !settings.events) {
		throw new Refusal(403, 'events_off', 'Events are turned off.');
	}
	sendJson(context.getResponseObject(), 200, { accepted: events.length });
	if (events.length === 0) return { noWebhookResponse: true };
	const items = events.map((event) => ({
		json: { ...about, action: 'event', event: { ...event, at: about.receivedAt } },
	}));
	return { noWebhookResponse: true, workflowData: [[], [], items] };
}

function open(
	context: IWebhookFunctions,
	channel: Channel,
	secrets: Secrets,
	token: string | undefined,
	now: Date,
): IWebhookResponseData {
	const known =
		token && sessionOf(channel, readToken(secrets.signingSecret, token, secrets.shop, now));
	const session = known
		? renewed(known, now)
		: beginSession(
				{
					shop: secrets.shop,
					customer: channel.via === 'proxy' ? channel.customer : undefined,
					viaProxy: channel.via === 'proxy',
				},
				now,
			);
	setSession(context, secrets, session);
	sendJson(context.getResponseObject(), 200, {
		session: { isNew: !session.used },
		config: widgetConfig(context),
	});
	return { noWebhookResponse: true };
}

/** Set before n8n writes the answer of the workflow, which keeps these headers. */
function setSession(context: IWebhookFunctions, secrets: Secrets, session: Session): void {
	const response = context.getResponseObject();
	response.setHeader(SESSION_HEADER, writeToken(secrets.signingSecret, session));
	response.setHeader('Access-Control-Expose-Headers', SESSION_HEADER);
	response.setHeader('Cache-Control', 'no-store');
	response.vary('Origin');
}

/** The form stands beside the text: it is a hint like the page, and never what is shown as said. */
const messageOf = ({ id, text, form }: Extract<ChatRequest, { action: 'message' }>) => ({
	message: { id, text },
	...(form && { form: { ...form } }),
});

function itemOf(
	action: string,
	page: PageHints,
	session: Session,
	client: { address: string; locale: string | null },
	now: Date,
) {
	return {
		action,
		session: { id: session.sid, shop: session.shop, isNew: !session.used },
		shopper: { ...shopperOf(session) },
		page: { ...page },
		client,
		receivedAt: now.toISOString(),
	};
}
