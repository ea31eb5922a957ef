import { writtenText } from '../../shared/text/mail';
import { isoTime, person, type Message } from '../ticket/ticket';
import { isOurs, nameOf } from './mark';

/** A message in the words of the project. */
export const simplified = (message: Message) => ({
	id: String(message.id),
	externalId: nameOf(message.external_id),
	ours: isOurs(message.external_id),
	fromAgent: message.from_agent,
	public: message.public,
	channel: message.channel,
	sender: person(message.sender),
	text: writtenText(message),
	attachments: attachmentsOf(message),
	delivery: deliveryOf(message),
	createdAt: isoTime(message.created_datetime),
});

export const attachmentsOf = ({ attachments }: Message) =>
	(attachments ?? []).map(({ url, name, content_type, size }) => ({
		url,
		name: name ?? null,
		contentType: content_type ?? null,
		size: size ?? null,
	}));

/** How far a message of the team has come; null for what nobody sends. A bounced mail was sent first. */
export function deliveryOf(message: Message): 'queued' | 'sent' | 'failed' | null {
	if (!message.from_agent || !message.public) return null;
	if (message.failed_datetime) return 'failed';
	return message.sent_datetime ? 'sent' : 'queued';
}
