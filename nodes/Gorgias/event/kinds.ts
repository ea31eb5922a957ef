import type { HelpdeskEventType } from '../../shared/types';

/** What an HTTP integration of Gorgias can listen to, and what it means in the words of every helpdesk. */
export const KINDS = {
	'ticket-assignment-updated': 'assignee.changed',
	'ticket-created': 'conversation.created',
	'ticket-handed-over': 'handover',
	'ticket-message-created': 'message.created',
	'ticket-message-failed': 'message.failed',
	'ticket-self-unsnoozed': 'conversation.woken',
	'ticket-status-updated': 'status.changed',
	'ticket-updated': 'conversation.updated',
} as const satisfies Record<string, HelpdeskEventType>;

export type Kind = keyof typeof KINDS;

export const isKind = (value: unknown): value is Kind =>
	typeof value === 'string' && Object.hasOwn(KINDS, value);

/** Whether the event is about one message; the others are about the ticket as a whole. */
export const isAboutMessage = (kind: Kind) => kind.startsWith('ticket-message-');
