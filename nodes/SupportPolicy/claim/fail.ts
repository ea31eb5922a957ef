import { singleLine } from '../../shared/text';
import type { IDataObject } from 'n8n-workflow';
import { objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { heals } from './failure';

export const fail = policyOperation({
	resource: 'claim',
	operation: 'fail',
	effect: 'read',
	menu: {
		name: 'Fail',
		action: 'Find out what to do about a failed step',
		description:
			'Tell whether a step that failed may succeed later, or needs a person at once, and build the row for it',
	},
	fields: {
		failure: {
			displayName: 'Failure',
			type: 'json',
			required: true,
			default: '{}',
			placeholder: 'e.g. {{ $json }}',
			description: 'Item of the error output, {error, details}; anything else is a plain no',
		},
		reason: {
			displayName: 'Reason',
			type: 'string',
			default: '',
			placeholder: 'e.g. No carrier has a rate for this parcel',
			description: 'What is told when the item holds no error',
		},
		owner: {
			displayName: 'Owner',
			type: 'string',
			default: '',
			description: 'Token of the run that holds the claim',
		},
	},
	async run(_, params) {
		const item = objectIn(params.failure, 'Failure');
		const { applied, nextStep } = (item.details ?? {}) as IDataObject;
		const again = heals(item);
		const told = [textOf(item.error) || textOf(params.reason), again ? '' : textOf(nextStep)];
		return {
			heals: again,
			state: 'unknown',
			applied: textOf(applied) || 'unknown',
			/** Recovery shows a row that is stuck to a person at once. */
			owner: again ? textOf(params.owner) : 'stuck',
			problem: singleLine(told.filter(Boolean).join('. ').replace(/\.\.+/g, '.'), 600),
		};
	},
});
