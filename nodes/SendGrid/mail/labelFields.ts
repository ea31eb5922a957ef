import type { Fields } from '../../shared/operation';
import { delivery, recipient } from './fields';

const edited = (displayName: string, rows?: number) =>
	({
		displayName,
		type: 'string',
		...(rows ? { typeOptions: { rows } } : {}),
		default: '',
		description:
			'Plain text; {order} stands for the order number. Empty takes the text of the language.',
	}) as const;

export const labelFields = {
	...recipient,
	orderNumber: {
		displayName: 'Order Number',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. #1001',
		description: 'As the shopper knows it',
	},
	language: {
		displayName: 'Language',
		type: 'options',
		default: 'en',
		description: 'Of the texts that are not edited below',
		options: [
			{ name: 'Dutch', value: 'nl' },
			{ name: 'English', value: 'en' },
			{ name: 'French', value: 'fr' },
			{ name: 'German', value: 'de' },
			{ name: 'Italian', value: 'it' },
			{ name: 'Portuguese', value: 'pt' },
			{ name: 'Spanish', value: 'es' },
		],
	},
	labelSource: {
		displayName: 'Label',
		type: 'options',
		default: 'address',
		description:
			'Attaching is safer than a link: whoever has the link can print the label, and it may run out',
		options: [
			{
				name: 'Attach From Address',
				value: 'address',
				description: 'The label is fetched from where the carrier keeps it',
			},
			{
				name: 'Attach From Item',
				value: 'file',
				description: 'The item carries the label as a file',
			},
			{ name: 'Link', value: 'link', description: 'The mail has a button that opens the label' },
		],
	},
	labelAddress: {
		displayName: 'Label Address',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://easypost-files.s3.us-west-2.amazonaws.com/…',
		description: 'A PDF, PNG or JPEG of at most 10 MB at an address with https',
		showWhen: { labelSource: ['address', 'link'] },
	},
	labelProperty: {
		displayName: 'Input Binary Field',
		type: 'string',
		default: 'label',
		placeholder: 'e.g. label',
		description: 'Name of the field of the item that holds the file',
		showWhen: { labelSource: ['file'] },
	},
	items: {
		displayName: 'Items',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. 1 × Merino sweater, Forest / M',
		description: 'What comes back, one item a line, or a list from an expression',
	},
	subject: { ...edited('Subject'), placeholder: 'e.g. Your return label for order {order}' },
	introduction: edited('Introduction', 2),
	instructions: edited('Instructions', 4),
	closing: edited('Closing', 2),
	...delivery,
} as const satisfies Fields;
