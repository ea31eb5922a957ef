import { singleLine } from '../../shared/text';
import { isAboutMessage, type Kind } from '../event/kinds';

/** What a delivery says; everything else is read from Gorgias. */
export interface Notice {
	kind: Kind;
	ticketId: string;
	/** When the ticket last changed, as Gorgias wrote it: the same in every repetition of a delivery. */
	ticketUpdated: string | null;
	messageId: string | null;
	messageCreated: string | null;
	from_agent: boolean;
	via: string;
	rule_id: number | null;
	senderId: number | null;
	external_id: string | null;
}

/** Reads a delivery's body; undefined when it names no ticket, or no message where there must be one. */
export function noticeOf(kind: Kind, body: Record<string, unknown>): Notice | undefined {
	const ticketId = id(body.ticket_id);
	const messageId = isAboutMessage(kind) ? id(body.message_id) : null;
	if (!ticketId || (isAboutMessage(kind) && !messageId)) return undefined;
	const number = (value: unknown) => {
		const digits = id(value);
		return digits ? Number(digits) : null;
	};
	return {
		kind,
		ticketId,
		ticketUpdated: text(body.ticket_updated),
		messageId,
		messageCreated: text(body.message_created),
		from_agent: /^true$/i.test(text(body.message_from_agent) ?? ''),
		via: text(body.message_via) ?? '',
		rule_id: number(body.message_rule_id),
		senderId: number(body.message_sender_id),
		external_id: text(body.message_external_id),
	};
}

const id = (value: unknown) => (/^[1-9]\d{0,15}$/.test(String(value)) ? String(value) : null);

/** Templates write everything as text, and `None` for what is not there. */
function text(value: unknown): string | null {
	const line = singleLine(String(value ?? ''), 255);
	return ['', 'None', 'null', 'undefined'].includes(line) ? null : line;
}
