import type { INodeProperties } from 'n8n-workflow';
import { anyAgent } from '../fields';
import { ACCOUNT_EVENTS } from '../webhook/events';

/** The header in which session events bring the secret of the credential. */
export const SECRET_HEADER = 'X-Webhook-Secret';

const forSessions = { show: { source: ['session'] } };

export const properties: INodeProperties[] = [
	{
		displayName: 'What Happens In',
		name: 'source',
		type: 'options',
		default: 'account',
		description: 'Which of the two kinds of events of bitHuman starts the workflow',
		options: [
			{
				name: 'Agents and Videos',
				value: 'account',
				description: 'What was made; set up at bitHuman when the workflow is published',
			},
			{
				name: 'Live Sessions',
				value: 'session',
				description: 'Who came and what was said; set up by hand at bitHuman',
			},
		],
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['agent.failed', 'agent.ready', 'video.completed', 'video.failed'],
		description: 'What starts the workflow',
		options: [...ACCOUNT_EVENTS],
		displayOptions: { show: { source: ['account'] } },
	},
	{
		displayName: `At www.bithuman.ai open Developer > Webhooks, switch webhooks on, enter the Production URL of this node and the header <code>${SECRET_HEADER}</code> with the Session Webhook Secret of the credential, and turn the events on. bitHuman has one such address for the whole account, and the avatar waits for the answer before its first words.`,
		name: 'sessionNotice',
		type: 'notice',
		default: '',
		displayOptions: forSessions,
	},
	{
		displayName: 'Events',
		name: 'sessionEvents',
		type: 'multiOptions',
		required: true,
		default: ['chat.push', 'room.join'],
		description: 'What starts the workflow',
		options: [
			{
				name: 'Message',
				value: 'chat.push',
				description: 'Something was said or typed; it comes whole, once it is finished',
			},
			{
				name: 'Visitor Came',
				value: 'room.join',
				description: 'A visitor opened the avatar, in the room that is told',
			},
		],
		displayOptions: forSessions,
	},
	{
		displayName: 'Messages Of',
		name: 'messagesOf',
		type: 'options',
		default: 'visitor',
		description:
			'A workflow that answers by voice must not hear the avatar: it would answer itself',
		options: [
			{ name: 'Avatar', value: 'avatar' },
			{ name: 'Both', value: 'both' },
			{ name: 'Visitor', value: 'visitor' },
		],
		displayOptions: { show: { source: ['session'], sessionEvents: ['chat.push'] } },
	},
	{
		...anyAgent,
		name: 'agent',
		description: 'Only sessions of this agent; every agent of the account when empty',
		modes: [...anyAgent.modes],
		displayOptions: forSessions,
	} as INodeProperties,
];
