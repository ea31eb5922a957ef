import { UserError } from 'n8n-workflow';
import { deskOperation } from '../provider';
import { assignee, externalId, priority, tags, tagsOf, team } from '../fields';

export const create = deskOperation({
	resource: 'conversation',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create a conversation',
		description: 'Opens a conversation with the message of a customer, an internal note, or both',
	},
	fields: {
		subject: {
			displayName: 'Subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Return of order #1001',
		},
		customerEmail: {
			displayName: 'Customer Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'The helpdesk finds the customer by it, or adds one',
		},
		customerName: {
			displayName: 'Customer Name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Nathan Smith',
		},
		customerMessage: {
			displayName: 'Customer Message',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'What the customer wrote. It is imported: nothing is sent to anybody.',
		},
		internalNote: {
			displayName: 'Internal Note',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'What only the team sees, for example why the assistant hands over',
		},
		priority,
		tags,
		team,
		assignee,
		externalId,
	},
	async run(desk, params) {
		if (!params.externalId.trim()) {
			throw new UserError(
				'The conversation has no name, so a repeated run would open a second one. Fill in External ID.',
			);
		}
		return {
			provider: desk.provider,
			...(await desk.create({
				...params,
				tags: tagsOf(params.tags),
				teamId: params.team,
				assigneeId: params.assignee,
			})),
		};
	},
});
