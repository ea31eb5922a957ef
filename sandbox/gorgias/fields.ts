/**
 * What each request body may hold. Sources: developers.gorgias.com (object and endpoint pages); the
 * contract test holds these shapes against a machine-readable list of the operations.
 */
import {
	anything,
	bodyText,
	datetime,
	email,
	flag,
	id,
	listOf,
	mapOf,
	nullable,
	object,
	oneOf,
	shape,
	text,
	type Check,
} from './check';

const social = [
	'aircall chat contact_form email facebook facebook-mention facebook-messenger',
	'facebook-recommendations help-center instagram-ad-comment instagram-comment',
	'instagram-direct-message instagram-mention internal-note phone sms twitter',
	'twitter-direct-message whatsapp yotpo-review api',
]
	.join(' ')
	.split(' ');

export const CHANNELS: readonly string[] = social;
export const VIAS: readonly string[] = [
	...social,
	...'form gorgias_chat helpdesk instagram offline_capture rule self_service shopify'.split(' '),
	...'twilio yotpo zendesk'.split(' '),
];
export const TRIGGERS = [
	'ticket-created',
	'ticket-updated',
	'ticket-message-created',
	'ticket-self-unsnoozed',
	'ticket-message-failed',
	'ticket-assignment-updated',
	'ticket-status-updated',
	'ticket-handed-over',
] as const;
export type TriggerName = (typeof TRIGGERS)[number];

const optionalText = nullable(text());
const optionalDate = nullable(datetime);
const reference = (min: number) => nullable(shape({ fields: { id: nullable(id(min)) } }));
const tag = (min: number) =>
	shape({
		fields: {
			name: text(256, min),
			decoration: nullable(shape({ fields: { color: optionalText } })),
		},
		required: ['name'],
	});
export const customFieldValues = listOf(
	shape({ fields: { id: id(), value: anything }, required: ['id', 'value'] }),
);
const ticketCustomer = nullable(
	shape({ fields: { id: nullable(id()), email: nullable(text(320)), name: optionalText } }),
);

const person = nullable(
	shape({ fields: { id: nullable(id()), email: nullable(text(320)), name: optionalText } }),
);
const address = shape({ fields: { address: optionalText, name: optionalText } });
const source = nullable(
	shape({
		fields: {
			type: text(),
			from: nullable(address),
			to: nullable(listOf(address)),
			cc: nullable(listOf(address)),
			bcc: nullable(listOf(address)),
			extra: nullable(object),
		},
	}),
);
/** One attachment holds at most 5 MB. */
const bytes: Check = (value, at, report) => {
	id(0)(value, at, report);
	if (typeof value === 'number' && value > 5 * 1024 * 1024) report(at, 'Larger than 5 MB.');
};
const attachment = shape({
	fields: {
		url: text(),
		name: optionalText,
		content_type: optionalText,
		size: nullable(bytes),
		public: flag,
		extra: nullable(object),
	},
	required: ['url'],
});

const message: Record<string, Check> = {
	channel: oneOf(CHANNELS),
	from_agent: flag,
	via: oneOf(VIAS),
	public: flag,
	body_text: nullable(bodyText),
	body_html: nullable(bodyText),
	stripped_text: nullable(bodyText),
	stripped_html: nullable(bodyText),
	stripped_signature: optionalText,
	subject: nullable(text(998)),
	message_id: optionalText,
	external_id: nullable(text(255)),
	integration_id: nullable(id()),
	created_datetime: optionalDate,
	sent_datetime: optionalDate,
	failed_datetime: optionalDate,
	opened_datetime: optionalDate,
	deleted_datetime: optionalDate,
	source,
	sender: person,
	receiver: person,
	attachments: nullable(listOf(attachment)),
	mention_ids: nullable(listOf(id())),
	headers: nullable(object),
	macros: nullable(listOf(object)),
	meta: nullable(object),
	last_sending_error: nullable(object),
};
const messageRequired = ['channel', 'from_agent', 'via'];

export const createMessage = shape({ fields: message, required: messageRequired });
export const updateMessage = createMessage;

const ticket: Record<string, Check> = {
	via: text(),
	channel: text(),
	subject: nullable(text(998)),
	status: oneOf(['open', 'closed']),
	priority: oneOf(['critical', 'high', 'normal', 'low']),
	customer: ticketCustomer,
	custom_fields: nullable(customFieldValues),
	external_id: nullable(text(255)),
	from_agent: nullable(flag),
	language: optionalText,
	spam: nullable(flag),
	meta: nullable(object),
	opened_datetime: optionalDate,
	closed_datetime: optionalDate,
	trashed_datetime: optionalDate,
	snooze_datetime: optionalDate,
	updated_datetime: optionalDate,
};
export const createTicket = shape({
	fields: {
		...ticket,
		assignee_user: reference(1),
		assignee_team: reference(1),
		tags: nullable(listOf(tag(1))),
		messages: listOf(createMessage, { min: 1, max: 500 }),
		created_datetime: optionalDate,
	},
	required: ['via', 'messages'],
});
export const updateTicket = shape({
	fields: {
		...ticket,
		assignee_user: reference(0),
		assignee_team: reference(0),
		tags: nullable(listOf(tag(0))),
		last_message_datetime: optionalDate,
		last_received_message_datetime: optionalDate,
	},
});

export const ticketTags = shape({ fields: { ids: listOf(id()), names: listOf(text(256, 1)) } });
export const createTag = shape({
	fields: {
		name: text(256, 1),
		description: text(1024),
		decoration: shape({ fields: { color: text() }, required: ['color'] }),
	},
	required: ['name'],
});

const channel = (required: string[]) =>
	listOf(shape({ fields: { type: text(), address: text(), preferred: flag }, required }));
const customer = (optional: (check: Check) => Check): Record<string, Check> => ({
	name: optional(text()),
	firstname: optional(text()),
	lastname: optional(text()),
	email: optional(email),
	external_id: optional(text()),
	language: optional(text()),
	timezone: optional(text()),
	note: optional(text()),
	meta: optional(object),
	custom_fields: customFieldValues,
});
export const createCustomer = shape({
	fields: { ...customer((check) => check), channels: channel(['type', 'address']) },
});
export const updateCustomer = shape({
	fields: { ...customer(nullable), channels: channel(['type', 'address', 'preferred']) },
});
export const customerData = shape({
	fields: { data: anything, version: optionalText },
	required: ['data'],
});

const http = (required: string[]) =>
	shape({
		fields: {
			url: text(),
			method: oneOf(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']),
			request_content_type: oneOf(['application/json', 'application/x-www-form-urlencoded']),
			response_content_type: oneOf(['application/json']),
			form: nullable(mapOf(text())),
			headers: mapOf(text()),
			hmac_secret: text(),
			triggers: shape({ fields: Object.fromEntries(TRIGGERS.map((name) => [name, flag])) }),
		},
		required,
	});
export const createIntegration = shape({
	fields: {
		name: text(),
		type: oneOf(['http']),
		description: optionalText,
		http: http(['url', 'method', 'request_content_type', 'response_content_type']),
		business_hours_id: nullable(id()),
	},
	required: ['name', 'type', 'http'],
});
export const updateIntegration = shape({
	fields: {
		name: text(),
		description: optionalText,
		deactivated_datetime: optionalDate,
		http: http(['url']),
		business_hours_id: nullable(id()),
	},
	required: ['name'],
});

const score: Check = (value, at, report) => {
	if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > 5) {
		report(at, 'Must be between 1 and 5.');
	}
};
export const createSurvey = shape({
	fields: {
		customer_id: id(),
		ticket_id: id(),
		body_text: nullable(text(1000)),
		created_datetime: optionalDate,
		meta: nullable(object),
		score: nullable(score),
		scored_datetime: optionalDate,
		sent_datetime: optionalDate,
		should_send_datetime: optionalDate,
	},
	required: ['customer_id', 'ticket_id'],
});

export const search = shape({
	fields: {
		type: oneOf(
			[
				'agent customer customer_profile customer_channel customer_channel_email',
				'customer_channel_phone customers_by_phone integration team tag',
			]
				.join(' ')
				.split(' '),
		),
		query: text(),
		size: (value, at, report) => {
			if (typeof value !== 'number' || value < 1 || value > 50) report(at, 'Must be 1 to 50.');
		},
	},
	required: ['type'],
});
