import type { INodeProperties } from 'n8n-workflow';

/** A first value only: the list comes from the account, and any other name can be typed. */
const SUGGESTED_MODEL = 'gpt-5.4-mini';

const show = { engine: ['openai'] };

export const modelProperties: INodeProperties[] = [
	{
		displayName: 'Model',
		name: 'model',
		type: 'resourceLocator',
		default: { mode: 'id', value: SUGGESTED_MODEL },
		required: true,
		description: 'A small, quick model is enough: it reads and words, it decides nothing',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchModels', searchable: true },
			},
			{ displayName: 'By Name', name: 'id', type: 'string', placeholder: 'e.g. gpt-5.4-mini' },
		],
		displayOptions: { show },
	},
	{
		displayName: 'Model Options',
		name: 'modelOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'API',
				name: 'api',
				type: 'options',
				options: [
					{ name: 'Chat Completions', value: 'chat' },
					{ name: 'Responses', value: 'responses' },
				],
				default: 'responses',
				description: 'Most compatible services only have Chat Completions',
			},
			{
				displayName: 'Maximum Output Tokens',
				name: 'maximumTokens',
				type: 'number',
				typeOptions: { minValue: 100, maxValue: 8000 },
				default: 1200,
				description: 'Reasoning of the model included; beyond it the embedded engine answers',
			},
			{
				displayName: 'Time-Out in Seconds',
				name: 'timeoutSeconds',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 60 },
				default: 12,
				description: 'After this time the embedded engine answers instead',
			},
		],
		displayOptions: { show },
	},
];
