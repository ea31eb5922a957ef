import { at } from '../claim/fields';
import { momentIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { purpose } from './fields';
import { openLink } from './token';

export const read = policyOperation({
	resource: 'link',
	operation: 'read',
	effect: 'read',
	menu: {
		name: 'Read',
		action: 'Read a signed link',
		description: 'Find out whether a link was signed here, is for this purpose and still valid',
	},
	fields: {
		purpose,
		token: {
			displayName: 'Token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'What the link carries; none is not an error',
		},
		at,
	},
	async run(context, params) {
		const token = textOf(params.token);
		const { shop, signingSecret } = await context.storefront();
		const link = token ? openLink(signingSecret, token) : undefined;
		const signed = link?.purpose === params.purpose ? link : undefined;
		const over = signed !== undefined && signed.exp * 1000 <= momentIn(params.at, 'At');
		const valid = signed !== undefined && !over;
		return {
			shop,
			valid,
			state: valid ? 'valid' : over ? 'expired' : token ? 'invalid' : 'none',
			subject: valid ? signed.subject : '',
			id: valid ? signed.id : '',
		};
	},
});
