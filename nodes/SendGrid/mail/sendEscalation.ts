import { UserError } from 'n8n-workflow';
import { mailOperation } from '../context';
import { delivery } from './fields';
import { emailAddresses, headerText, pageAddress } from './headers';
import { button, page, paragraphs, table } from './html';
import { sendOnce } from './sendOnce';

const PRIORITIES = { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' };

export const sendEscalation = mailOperation({
	resource: 'mail',
	operation: 'sendEscalation',
	effect: 'write',
	menu: {
		name: 'Send Escalation',
		action: 'Send an escalation to the team',
		description: 'Tells people of the team that a conversation needs one of them, and why',
	},
	scopes: ['mail.send'],
	fields: {
		team: {
			displayName: 'Team',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. lead@example.com, support@example.com',
			description: 'E-mail addresses of the team, separated by commas; at most 20',
		},
		reason: {
			displayName: 'Reason',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Refund above the limit',
			description: 'Why a person is needed, in a few words; it becomes the subject',
		},
		priority: {
			displayName: 'Priority',
			type: 'options',
			default: 'normal',
			options: [
				{ name: 'High', value: 'high' },
				{ name: 'Low', value: 'low' },
				{ name: 'Normal', value: 'normal' },
				{ name: 'Urgent', value: 'urgent' },
			],
		},
		summary: {
			displayName: 'Summary',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'What happened so far, as plain text',
		},
		orderNumber: {
			displayName: 'Order Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. #1001',
		},
		shopper: {
			displayName: 'Shopper',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'Name or e-mail address of the shopper',
		},
		ticketAddress: {
			displayName: 'Ticket Address',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://acme.gorgias.com/app/ticket/173596132',
			description: 'Page on which the team goes on; the mail has a button to it',
		},
		conversation: {
			displayName: 'Conversation',
			type: 'string',
			typeOptions: { rows: 4 },
			default: '',
			description: 'The last messages, as plain text',
		},
		...delivery,
	},
	async run(context, params) {
		const to = emailAddresses(params.team, 'Team').map((email) => ({ email }));
		const reason = headerText(params.reason, 'Reason', 120);
		if (!reason) throw new UserError('An escalation needs a reason.');
		const order = headerText(params.orderNumber, 'Order Number', 60);
		const href = params.ticketAddress.trim()
			? pageAddress(params.ticketAddress, 'Ticket Address')
			: '';
		const { priority } = params;
		const marked = priority === 'high' || priority === 'urgent';
		const subject = `${marked ? `[${PRIORITIES[priority]}] ` : ''}${reason}${order ? ` (${order})` : ''}`;
		const rows = (
			[
				['Reason', reason],
				['Priority', PRIORITIES[priority]],
				['Order', order],
				['Shopper', params.shopper.trim()],
			] as Array<[string, string]>
		).filter(([, value]) => value);
		const { summary, conversation } = params;

		const html = page('en', subject, [
			paragraphs('A conversation needs a person.'),
			table(rows),
			href ? button('Open the ticket', href) : '',
			paragraphs(summary),
			conversation.trim() ? paragraphs('Conversation:') + paragraphs(conversation) : '',
		]);
		const text = [
			'A conversation needs a person.',
			rows.map(([name, value]) => `${name}: ${value}`).join('\n'),
			href ? `Ticket: ${href}` : '',
			summary.trim(),
			conversation.trim() ? `Conversation:\n\n${conversation.trim()}` : '',
		]
			.filter(Boolean)
			.join('\n\n');
		return await sendOnce(
			context,
			{ to, subject, text, html, category: 'support-escalation' },
			params,
		);
	},
});
