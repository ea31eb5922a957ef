import { isAboutMessage, type Kind } from '../event/kinds';

/** Header with the secret that only this trigger and its HTTP integrations know. */
export const SECRET_HEADER = 'X-Commerce-Support-Secret';

const TICKET_FORM = {
	ticket_id: '{{ticket.id}}',
	ticket_updated: '{{ticket.updated_datetime}}',
};

const MESSAGE_FORM = {
	...TICKET_FORM,
	message_id: '{{message.id}}',
	message_created: '{{message.created_datetime}}',
	message_from_agent: '{{message.from_agent}}',
	message_via: '{{message.via}}',
	message_rule_id: '{{message.rule_id}}',
	message_sender_id: '{{message.sender.id}}',
	message_external_id: '{{message.external_id}}',
};

/**
 * The body that Gorgias shall send: ids and marks, nothing that a customer wrote. A template fills in texts without
 * any escaping, and what matters is read again with the credential.
 */
export const formOf = (kind: Kind): Record<string, string> =>
	isAboutMessage(kind) ? MESSAGE_FORM : TICKET_FORM;
