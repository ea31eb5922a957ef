import { UserError, type IDataObject } from 'n8n-workflow';
import { deliveryOf } from '../../shared/delivery';
import { VendorError } from '../../shared/errors';
import { verifyEcdsa, type Refusal } from '../../shared/signature';
import { mailOperation, type MailContext } from '../context';
import { KEY_ARGUMENT } from '../mail/activity';

const SIGNATURE = 'x-twilio-email-event-webhook-signature';
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp';

interface MailEvent extends IDataObject {
	event?: string;
	timestamp?: number;
	sg_event_id?: string;
	sg_message_id?: string;
}

export const verifyEvents = mailOperation({
	resource: 'webhook',
	operation: 'verifyEvents',
	effect: 'read',
	menu: {
		name: 'Verify Events',
		action: 'Verify events of the webhook',
		description:
			'Proves that events such as delivered or bounce came from SendGrid, and gives one item for each',
	},
	fields: {
		bodyFrom: {
			displayName: 'Raw Body',
			type: 'options',
			default: 'file',
			description:
				'The bytes exactly as they came: turn on Raw Body in the Webhook node, which then gives them as a file',
			options: [
				{ name: 'From Item', value: 'file', description: 'The item carries the body as a file' },
				{ name: 'Text', value: 'text', description: 'The body as text, nothing changed in it' },
			],
		},
		bodyProperty: {
			displayName: 'Input Binary Field',
			type: 'string',
			default: 'data',
			placeholder: 'e.g. data',
			description: 'Name of the field of the item that holds the body',
			showWhen: { bodyFrom: ['file'] },
		},
		bodyText: {
			displayName: 'Body Text',
			type: 'string',
			default: '',
			placeholder: 'e.g. [{"event":"delivered", …}]',
			description: 'With the line break at its end, which is signed too',
			showWhen: { bodyFrom: ['text'] },
		},
		headers: {
			displayName: 'Headers',
			type: 'json',
			default: '={{ $json.headers }}',
			description: 'The headers of the request, as the Webhook node gives them',
		},
		toleranceMinutes: {
			displayName: 'Oldest (Minutes)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 1440 },
			default: 5,
			description:
				'Deliveries that were signed longer ago are refused, since somebody may repeat them',
		},
	},
	async run(context, params) {
		const rawBody = await bodyOf(context, params);
		const headers = headersIn(params.headers);
		const verified = verifyEcdsa({
			rawBody,
			signature: headers[SIGNATURE],
			timestamp: headers[TIMESTAMP],
			publicKey: context.webhookKey,
			toleranceMs: params.toleranceMinutes * 60_000,
		});
		if (!verified.ok) throw refused(verified.reason);
		return eventsIn(rawBody).map((event) => ({ ...deliveryOfEvent(event) }));
	},
});

async function bodyOf(
	context: MailContext,
	{
		bodyFrom,
		bodyProperty,
		bodyText,
	}: { bodyFrom: string; bodyProperty: string; bodyText: string },
): Promise<Buffer> {
	return bodyFrom === 'file' ? (await context.file(bodyProperty)).bytes : Buffer.from(bodyText);
}

/** Names in small letters; a header that came twice counts as absent. */
function headersIn(given: unknown): Record<string, string | undefined> {
	try {
		const headers = (typeof given === 'string' ? JSON.parse(given) : given) as IDataObject | null;
		return Object.fromEntries(
			Object.entries(headers ?? {}).map(([name, value]) => [
				name.toLowerCase(),
				typeof value === 'string' ? value : undefined,
			]),
		);
	} catch {
		throw new UserError(
			'Headers is not JSON. Use the expression {{ $json.headers }} after a Webhook node.',
		);
	}
}

function refused(reason: Refusal): VendorError {
	const noKey = reason === 'no_secret';
	return new VendorError({
		vendor: 'SendGrid',
		title: noKey
			? 'The credential has no public key for the event webhook'
			: `The events are not proven to come from SendGrid (${reason})`,
		nextStep: noKey
			? 'Copy it from SendGrid, Settings > Mail Settings > Event Webhooks, into Webhook Public Key.'
			: 'Answer the request with status 403 and use nothing of it. If it happens to real events, hand over the raw body, and check the public key in the credential.',
		code: 'signature_refused',
		applied: 'no',
	});
}

function eventsIn(rawBody: Buffer): MailEvent[] {
	try {
		const events: unknown = JSON.parse(rawBody.toString('utf8'));
		if (Array.isArray(events)) return events as MailEvent[];
	} catch {
		throw new UserError('The body is signed, but it is not JSON.');
	}
	throw new UserError('The body is signed, but it is no list of events.');
}

function deliveryOfEvent(event: MailEvent) {
	const { event: topic, timestamp, sg_event_id: id, sg_message_id: message } = event;
	return deliveryOf({
		deliveryId: id ?? [message, topic, timestamp].join(':'),
		topic: String(topic ?? 'unknown'),
		occurredAt: typeof timestamp === 'number' ? new Date(timestamp * 1_000).toISOString() : null,
		data: {
			// What follows the first point names the server on the way; the answer to the sending lacks it.
			messageId: message?.split('.')[0] ?? null,
			messageKey: (event[KEY_ARGUMENT] as string | undefined) ?? null,
			email: event.email ?? null,
			reason: event.reason ?? null,
			category: event.category ?? null,
		},
	});
}
