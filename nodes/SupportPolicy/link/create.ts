import { at } from '../claim/fields';
import { momentIn, textOf, unusable } from '../json';
import { policyOperation } from '../operation';
import { purpose } from './fields';
import { newLink, writeLink } from './token';

const HOUR_MS = 3_600_000;

export const create = policyOperation({
	resource: 'link',
	operation: 'create',
	effect: 'read',
	menu: {
		name: 'Create',
		action: 'Create a signed link',
		description:
			'Sign a link that expires, for example to the return page of an order; whoever has it may use it',
	},
	fields: {
		purpose,
		subject: {
			displayName: 'About',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. gid://shopify/Order/1001',
			description: 'ID of the order the link is about. Send it only to the address of that order.',
		},
		hours: {
			displayName: 'Valid for (Hours)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 2160 },
			default: 336,
			description: 'How long the link can be used',
		},
		address: {
			displayName: 'Page',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://n8n.example.com/webhook/return-request',
			description: 'Address the link leads to; empty for the token alone',
		},
		at,
	},
	async run(context, params) {
		const subject = textOf(params.subject);
		if (!subject) throw unusable('The link is about nothing', 'Give the ID of the order in About.');
		const expiresAt = momentIn(params.at, 'At') + params.hours * HOUR_MS;
		const link = newLink(params.purpose, subject, expiresAt);
		const { signingSecret } = await context.storefront();
		const token = writeLink(signingSecret, link);
		const address = textOf(params.address);
		return {
			token,
			url: address ? `${address}${address.includes('?') ? '&' : '?'}token=${token}` : '',
			id: link.id,
			expiresAt: new Date(expiresAt).toISOString(),
		};
	},
});
