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
import { localeOf } from './page';
import { Refusal, sendJson, sendRefusal } from './refusal';
import { readRequest, type ChatRequest } from './request';
import { beginSession, readToken, renewed, writeToken, type Session } from './session';
import { rowSourceOf, secretsOf, settingsOf, widgetConfig, type Secrets } from './settings';

const SESSION_HEADER = 'X-Support-Session';
/** Each avatar that is opened costs money at its vendor. */
const AVATARS_PER_MINUTE = 5;

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
	limiter.check(`${node}/session/${session.sid}`, settings.limits.perSession);
	if (chat.action === 'avatar') {
		limiter.check(`${node}/avatar/${session.sid}`, AVATARS_PER_MINUTE);
	}

	if (chat.action === 'wait') {
		if (!settings.later) throw new Refusal(403, 'later_off', 'Later messages are turned off.');
		const source = await rowSourceOf(context);
		setSession(context, secrets, renewed(session, now));
		holdFor(context, source, { session: session.sid, after: chat.after, via: channel.via });
		return { noWebhookResponse: true };
	}

	setSession(context, secrets, renewed(session, now, chat.action === 'message'));
	const locale = localeOf(chat.page, request.headers['accept-language']);
	const item = {
		json: {
			...itemOf(chat, session, { address, locale }, now),
			avatar: { agent: settings.avatarAgent },
		},
	};
	return { workflowData: chat.action === 'message' ? [[item], []] : [[], [item]] };
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
	chat: Exclude<ChatRequest, { action: 'open' | 'wait' }>,
	session: Session,
	client: { address: string; locale: string | null },
	now: Date,
) {
	return {
		action: chat.action,
		session: { id: session.sid, shop: session.shop, isNew: !session.used },
		shopper: { ...shopperOf(session) },
		...(chat.action === 'message' ? messageOf(chat) : {}),
		page: { ...chat.page },
		client,
		receivedAt: now.toISOString(),
	};
}
