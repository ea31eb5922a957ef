import { UserError } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { idOf, locator, ticketId } from '../fields';
import { changeTicket } from './ticket';

export const assign = gorgiasOperation({
	resource: 'ticket',
	operation: 'assign',
	effect: 'write',
	menu: {
		name: 'Assign',
		action: 'Assign a ticket',
		description: 'Gives a ticket to a team, to a person, to both, or to nobody',
	},
	scopes: ['tickets:write'],
	fields: {
		ticketId,
		assignTo: {
			displayName: 'Assign To',
			type: 'options',
			default: 'team',
			description: 'What is not named here stays as it is',
			options: [
				{ name: 'Nobody', value: 'nobody' },
				{ name: 'Team', value: 'team' },
				{ name: 'Team and User', value: 'both' },
				{ name: 'User', value: 'user' },
			],
		},
		assigneeTeam: {
			...locator('Assignee Team', 'searchTeams', 'The team that takes the ticket'),
			required: true,
			showWhen: { assignTo: ['team', 'both'] },
		},
		assigneeUser: {
			...locator('Assignee User', 'searchUsers', 'The person who takes the ticket'),
			required: true,
			showWhen: { assignTo: ['user', 'both'] },
		},
	},
	async run(gorgias, { ticketId: ticket, assignTo, assigneeTeam, assigneeUser }) {
		const chosen = (value: string, what: string) => {
			const id = idOf(value, what);
			if (id) return { id };
			throw new UserError(`No ${what} is chosen. Choose one from the list, or enter its ID.`);
		};
		const nobody = { id: null };
		return await changeTicket(gorgias, ticket, {
			...(assignTo === 'nobody' && { assignee_team: nobody, assignee_user: nobody }),
			...(['team', 'both'].includes(assignTo) && {
				assignee_team: chosen(assigneeTeam, 'assignee team'),
			}),
			...(['user', 'both'].includes(assignTo) && {
				assignee_user: chosen(assigneeUser, 'assignee user'),
			}),
		});
	},
});
