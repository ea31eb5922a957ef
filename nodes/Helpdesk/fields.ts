import type { INodeProperties } from 'n8n-workflow';
import type { Field } from '../shared/operation';

export const providerProperty: INodeProperties = {
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	default: 'gorgias',
	description: 'The helpdesk in which the team works',
	options: [
		{
			name: 'Front',
			value: 'front',
			description:
				'Conversations are imported: no rule runs. A team is an inbox, and tags such as priority-high stand for the priority.',
		},
		{ name: 'Gorgias', value: 'gorgias' },
		{
			name: 'Intercom',
			value: 'intercom',
			description:
				'Tags such as priority-high stand for the priority, which its API cannot set. A repeated reply is known by its words.',
		},
		{
			name: 'Zendesk',
			value: 'zendesk',
			description:
				'Conversations are imported: no trigger of Zendesk runs when one is created. What a customer wrote elsewhere can only be added as a note.',
		},
	],
};

export const conversationId = {
	displayName: 'Conversation ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 173596132',
	description: 'What the helpdesk calls the conversation or ticket',
} as const satisfies Field;

export const externalId = {
	displayName: 'External ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. chat-7f3a:12',
	description:
		'Your own name for what is made. Running the step again with it makes nothing a second time.',
} as const satisfies Field;

export const tags = {
	displayName: 'Tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. ai-handover, refund',
	description: 'Names separated by commas',
} as const satisfies Field;

export const priority = {
	displayName: 'Priority',
	type: 'options',
	default: 'normal',
	description: 'In the words of every helpdesk',
	options: [
		{ name: 'High', value: 'high' },
		{ name: 'Low', value: 'low' },
		{ name: 'Normal', value: 'normal' },
		{ name: 'Urgent', value: 'urgent' },
	],
} as const satisfies Field;

const locator = (displayName: string, search: string, description: string) =>
	({
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 12' },
		],
	}) as const satisfies Field;

export const team = locator('Team', 'searchTeams', 'The team that takes the conversation');
export const assignee = locator('Assignee', 'searchUsers', 'The person who takes the conversation');

/** Names out of a comma-separated text, or out of the list that an expression may give instead. */
export function tagsOf(value: string | string[]): string[] {
	const names = [value].flat().flatMap((part) => String(part).split(','));
	return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}
