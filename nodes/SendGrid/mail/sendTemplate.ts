import { UserError } from 'n8n-workflow';
import { escapeHtml } from '../../shared/text';
import { mailOperation } from '../context';
import { delivery, recipient } from './fields';
import { emailAddress, headerText } from './headers';
import { sendOnce } from './sendOnce';

export const sendTemplate = mailOperation({
	resource: 'mail',
	operation: 'sendTemplate',
	effect: 'write',
	menu: {
		name: 'Send Template',
		action: 'Send a template',
		description: 'Sends a dynamic template of the SendGrid account, filled with values',
	},
	scopes: ['mail.send', 'templates.read'],
	fields: {
		...recipient,
		template: {
			displayName: 'Template',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'Dynamic template of the account',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'searchTemplates', searchable: true },
				},
				{
					displayName: 'By ID',
					name: 'id',
					type: 'string',
					placeholder: 'e.g. d-f43daeeaef504760851f727007e0b5d0',
				},
			],
		},
		values: {
			displayName: 'Values',
			type: 'json',
			default: '{}',
			description: 'What the template shows, by the names that it uses, such as {"order": "#1001"}',
		},
		escapeValues: {
			displayName: 'Escape Values',
			type: 'boolean',
			default: true,
			description:
				'Whether markup in values is shown as text. Turn it off only for a template that writes {{name}} with two braces everywhere: SendGrid escapes those itself.',
		},
		...delivery,
	},
	async run(context, params) {
		const templateId = String(params.template ?? '').trim();
		if (!/^d-[0-9a-f]{32}$/i.test(templateId)) {
			throw new UserError(
				'Choose a dynamic template from the list, or enter its ID, which starts with d-.',
			);
		}
		const name = headerText(params.toName, 'Recipient Name');
		const to = { email: emailAddress(params.to, 'To'), ...(name ? { name } : {}) };
		const values = valuesIn(params.values);
		const templateData = (params.escapeValues ? escaped(values) : values) as Record<
			string,
			unknown
		>;
		return await sendOnce(
			context,
			{ to: [to], templateId, templateData, category: 'support-template' },
			params,
		);
	},
});

/** An object, as JSON text or from an expression. @throws UserError */
function valuesIn(given: unknown): Record<string, unknown> {
	const parse = (text: string): unknown => {
		try {
			return JSON.parse(text || '{}');
		} catch {
			throw new UserError('Values is not JSON. Write it like {"order": "#1001"}.');
		}
	};
	const values = typeof given === 'string' ? parse(given) : given;
	if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
		return values as Record<string, unknown>;
	}
	throw new UserError(
		'Values is a list or a single value; it needs names, like {"order": "#1001"}.',
	);
}

/** Every text in a value, however deep. */
function escaped(value: unknown): unknown {
	if (typeof value === 'string') return escapeHtml(value);
	if (Array.isArray(value)) return value.map(escaped);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escaped(part)]));
}
