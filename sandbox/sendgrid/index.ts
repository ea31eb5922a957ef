import { timingSafeEqual } from 'node:crypto';

import { routes } from '../router';
import { startVendor, type Reply, type Request, type Vendor } from '../vendor';
import { DOMAINS, KEY_SCOPES, SENDERS, TEMPLATES } from './demo';
import { refused, SendGridError } from './errors';
import { mailsOf, type Mail } from './inbox';
import { validate } from './validate';

export { SENDGRID_DEMO } from './demo';
export { eventsBody, SENDGRID_WEBHOOK_KEY, signedHeaders } from './events';
export type { Mail } from './inbox';

export interface SendGrid {
	/** Every mail that left, oldest first. */
	mails: Mail[];
	/** Addresses that bounced before: mails to them are accepted and dropped. */
	suppressed: Set<string>;
	settings: { activityAddOn: boolean };
}

/** Starts a stand-in for SendGrid's v3 API whose mails end in an inbox. */
export async function startSendGrid(options: { port?: number } = {}): Promise<SendGrid & Vendor> {
	const mails: Mail[] = [];
	const suppressed = new Set<string>();
	const settings = defaults();
	let count = 0;

	const send = ({ body, rawBody }: Request): Reply => {
		const mail = validate(body, Buffer.byteLength(rawBody));
		if (mail.mail_settings?.sandbox_mode?.enable) return { status: 200 };
		const id = `sandbox${String((count += 1)).padStart(15, '0')}`;
		mails.push(...mailsOf(mail, id, suppressed));
		return { status: 202, headers: { 'X-Message-Id': id } };
	};
	const table: Record<string, [scope: string, run: (request: Request) => Reply]> = {
		'POST /v3/mail/send': ['mail.send', send],
		'GET /v3/verified_senders': [
			'sender_verification.read',
			() => ({ status: 200, body: { results: SENDERS } }),
		],
		'GET /v3/whitelabel/domains': ['whitelabel.read', () => ({ status: 200, body: DOMAINS })],
		'GET /v3/templates': ['templates.read', listTemplates],
		'GET /v3/suppression/bounces': [
			'suppression.read',
			() => ({
				status: 200,
				body: [...suppressed].map((email) => ({
					created: 1,
					email,
					reason: '550',
					status: '5.1.1',
				})),
			}),
		],
		'GET /v3/messages': ['messages.read', (request) => listMessages(mails, request)],
		'GET /v3/messages/:id': [
			'messages.read',
			({ params }) => {
				const mail = mails.find(({ id }) => id === params.id);
				if (!mail) throw refused(404, 'message not found');
				const body = { ...listed(mail), unique_args: JSON.stringify(mail.customArgs) };
				return { status: 200, body };
			},
		],
	};
	const route = routes<Request>(
		{
			'GET /v3/scopes': (request) => ({ status: 200, body: { scopes: scopesOf(request) } }),
			...Object.fromEntries(
				Object.entries(table).map(([line, [scope, run]]) => [
					line,
					(request: Request) => {
						const absent = scope === 'messages.read' && !settings.activityAddOn;
						if (absent || !scopesOf(request).includes(scope))
							throw refused(403, 'access forbidden');
						return run(request);
					},
				]),
			),
		},
		() => {
			throw refused(404, 'Not Found');
		},
	);

	const vendor = await startVendor({
		name: 'sendgrid',
		port: options.port,
		settings,
		handle: async (request) => {
			try {
				return await route(request);
			} catch (error) {
				if (error instanceof SendGridError) return error.toReply();
				throw error;
			}
		},
		badJson: () => refused(400, 'Bad Request').toReply(),
		faultReply: (kind) =>
			kind === 'rate_limited'
				? refused(429, 'too many requests').toReply()
				: refused(500, 'Internal Server Error').toReply(),
		reset: () => {
			mails.length = 0;
			suppressed.clear();
			count = 0;
			Object.assign(settings, defaults());
		},
		state: () => ({ mails, suppressed: [...suppressed] }),
	});
	return Object.assign(vendor, { mails, suppressed, settings });
}

const defaults = (): SendGrid['settings'] => ({ activityAddOn: false });

function scopesOf({ headers }: Request): string[] {
	const given = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
	const key = Object.keys(KEY_SCOPES).find((known) => same(known, given));
	if (!key) throw refused(401, 'The provided authorization grant is invalid, expired, or revoked');
	return KEY_SCOPES[key];
}

function listTemplates({ query }: Request): Reply {
	const size = Number(query.page_size);
	if (!(size >= 1 && size <= 200)) throw refused(400, 'page_size must be 1 to 200', 'page_size');
	const from = Number(query.page_token ?? 0);
	const shown = TEMPLATES.slice(from, from + size);
	const result = shown.map(({ id, name, generation }) => ({ id, name, generation, versions: [] }));
	const self = 'http://127.0.0.1/v3/templates';
	const next = from + size < TEMPLATES.length ? { next: `${self}?page_token=${from + size}` } : {};
	return { status: 200, body: { result, _metadata: { self, count: TEMPLATES.length, ...next } } };
}

function listMessages(mails: Mail[], { query }: Request): Reply {
	const to = /^to_email="([^"]+)"$/.exec(String(query.query ?? ''))?.[1];
	if (!to) throw refused(400, 'invalid query', 'query');
	const found = mails.filter((mail) => mail.to.email.toLowerCase() === to.toLowerCase());
	const limit = Number(query.limit ?? 10);
	return { status: 200, body: { messages: found.reverse().slice(0, limit).map(listed) } };
}

const listed = ({ id, from, to, subject, status, sentAt }: Mail) => ({
	msg_id: id,
	from_email: from.email,
	to_email: to.email,
	subject,
	status,
	last_event_time: sentAt,
});

function same(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
