import { objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { formFields } from '../shopperPage/fields';
import { spokenOf } from '../shopperPage/languages';
import { addressIn } from './address';

export const read = policyOperation({
	resource: 'changePage',
	operation: 'read',
	effect: 'read',
	menu: {
		name: 'Read',
		action: 'Read the form of the order change page',
		description:
			'Check the shape of what a shopper has sent; whether it can be done is decided later',
	},
	fields: formFields,
	/** Never throws for what a shopper sends: a form that was tampered with asks for nothing. */
	async run(_, params) {
		const body = objectIn(params.body, 'Form');
		const { address, complete } = addressIn(body);
		const kind =
			(['cancel', 'address'] as const).find((known) => known === textOf(body.kind)) ?? '';
		return {
			kind,
			language: spokenOf(textOf(body.lang) || textOf(params.languages)),
			token: textOf(body.token).slice(0, 1_024),
			complete: kind === 'cancel' || (kind === 'address' && complete),
			address: kind === 'address' ? address : {},
		};
	},
});
