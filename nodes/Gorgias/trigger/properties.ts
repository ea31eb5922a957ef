import type { INodeProperties } from 'n8n-workflow';
import { formOf, SECRET_HEADER } from './form';

const template = (kind: Parameters<typeof formOf>[0]) =>
	`<code>${JSON.stringify(formOf(kind))}</code>`;

export const properties: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['ticket-message-created'],
		description: 'What starts the workflow; each event is one HTTP integration in Gorgias',
		options: [
			{ name: 'Message Created', value: 'ticket-message-created' },
			{ name: 'Message Not Delivered', value: 'ticket-message-failed' },
			{ name: 'Ticket Assigned', value: 'ticket-assignment-updated' },
			{ name: 'Ticket Created', value: 'ticket-created' },
			{ name: 'Ticket Handed Over by the AI Agent of Gorgias', value: 'ticket-handed-over' },
			{ name: 'Ticket Opened or Closed', value: 'ticket-status-updated' },
			{ name: 'Ticket Updated', value: 'ticket-updated' },
			{ name: 'Ticket Woke Up', value: 'ticket-self-unsnoozed' },
		],
	},
	{
		displayName: 'Leave Out Own Messages',
		name: 'skipOwn',
		type: 'boolean',
		default: true,
		description:
			'Whether to leave out the messages and tickets that the user of the credential, or this package, wrote itself. Without this a workflow that answers can answer itself.',
	},
	{
		displayName: 'HTTP Integrations',
		name: 'setup',
		type: 'options',
		default: 'automatic',
		description: 'Making them needs a key of a user who may manage integrations',
		options: [
			{
				name: 'Made by Hand',
				value: 'byHand',
				description: 'For a key that may not make integrations',
			},
			{
				name: 'Made and Removed Automatically',
				value: 'automatic',
				description: 'When the workflow is published, and when it is switched off',
			},
		],
	},
	{
		displayName: `In Gorgias, add one HTTP integration for each event: method POST, request and response JSON, the URL of this node followed by <code>?event=</code> and the name of the event (for example <code>ticket-message-created</code>), a header <code>${SECRET_HEADER}</code> with the Webhook Secret of the credential, and this body. For messages: ${template('ticket-message-created')} For tickets: ${template('ticket-created')}`,
		name: 'byHandNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { setup: ['byHand'] } },
	},
];
