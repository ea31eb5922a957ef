import type { Field } from '../../shared/operation';

export const at = {
	displayName: 'At',
	type: 'dateTime',
	default: '',
	description: 'Moment it is done for; now when empty',
} as const satisfies Field;

export const leaseSeconds = {
	displayName: 'Lease (Seconds)',
	type: 'number',
	typeOptions: { minValue: 10, maxValue: 3600 },
	default: 120,
	description: 'How long the claim holds; must outlast the call of the vendor',
} as const satisfies Field;

export const claimRows = {
	displayName: 'Rows',
	type: 'json',
	required: true,
	default: '[]',
	placeholder: 'e.g. {{ $input.all().map(item => item.json) }}',
} as const;
