import { UserError } from 'n8n-workflow';
import { deskOperation } from '../provider';
import { assignee, conversationId, team } from '../fields';

export const assign = deskOperation({
	resource: 'conversation',
	operation: 'assign',
	effect: 'write',
	menu: {
		name: 'Assign',
		action: 'Assign a conversation',
		description: 'Gives a conversation to a team, a person, or nobody',
	},
	fields: {
		conversationId,
		nobody: {
			displayName: 'Take Away From Everybody',
			type: 'boolean',
			default: false,
			description: 'Whether to leave the conversation with no team and no person',
		},
		team: { ...team, showWhen: { nobody: [false] } },
		assignee: { ...assignee, showWhen: { nobody: [false] } },
	},
	async run(desk, params) {
		const { nobody, team: teamId, assignee: assigneeId } = params;
		if (!nobody && !teamId && !assigneeId) {
			throw new UserError('Nobody is chosen. Choose a team, a person, or both.');
		}
		return await desk.assign(params.conversationId, { teamId, assigneeId, nobody });
	},
});
