import type { Fields } from '../../shared/operation';
import { moneyGuards } from '../../shared/moneyFields';
import { notifyCustomer, returnId } from './fields';

export const labelFields = {
	returnId,
	trackingNumber: {
		displayName: 'Tracking Number',
		type: 'string',
		default: '',
		placeholder: 'e.g. 00340434161094042557',
		description:
			'Number of the parcel that comes back; it also makes a repeated run recognise its own',
	},
	trackingUrl: {
		displayName: 'Tracking URL',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://www.dhl.de/track?id=00340434161094042557',
		description: 'Page of the carrier, from which Shopify recognises the carrier too',
	},
	labelFrom: {
		displayName: 'Label',
		type: 'options',
		options: [
			{ name: 'From a URL', value: 'url', description: 'A PDF or image that anybody can open' },
			{ name: 'From the Item', value: 'binary', description: 'A file of an earlier step' },
			{ name: 'None', value: 'none', description: 'Only the tracking' },
		],
		default: 'url',
		description: 'Where the file of the label is',
	},
	labelUrl: {
		displayName: 'Label URL',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://labels.example.com/1.pdf',
		description: 'Address of the file; Shopify fetches it and keeps a copy',
		showWhen: { labelFrom: ['url'] },
	},
	binaryProperty: {
		displayName: 'Input Binary Field',
		type: 'string',
		default: 'data',
		hint: 'The name of the input field containing the file to be processed',
		showWhen: { labelFrom: ['binary'] },
	},
	notifyCustomer,
	dryRun: moneyGuards.dryRun,
} as const satisfies Fields;
