import type { Fields } from '../../shared/operation';

export const reconcileFields = {
	cursor: {
		displayName: 'Cursor',
		type: 'string',
		default: '',
		placeholder: 'e.g. 2026-11-20T10:00:00.000Z',
		description: 'The cursor that the run before gave out; empty begins one hour ago',
	},
	limit: {
		displayName: 'Limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		hint: 'Counted behind the cursor; the overlap comes on top',
	},
	overlapMinutes: {
		displayName: 'Overlap (Minutes)',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 1440 },
		default: 10,
		description:
			'How far to look back behind the cursor, for messages that arrived late; the deliveryId tells which are known',
	},
	skipOwn: {
		displayName: 'Leave Out Own Messages',
		type: 'boolean',
		default: true,
		description:
			'Whether to leave out the messages that the user of the credential, or this package, wrote itself',
	},
} as const satisfies Fields;
