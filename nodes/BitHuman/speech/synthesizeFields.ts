import type { Fields } from '../../shared/operation';

export const synthesizeFields = {
	text: {
		displayName: 'Text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		description: 'Links, markup and symbols that cannot be spoken are taken out',
	},
	language: {
		displayName: 'Language',
		type: 'string',
		default: 'en',
		placeholder: 'e.g. de',
		description:
			'Two-letter code of the language of the text, so that amounts and numbers are read well',
	},
	voice: {
		displayName: 'Voice',
		type: 'resourceLocator',
		default: { mode: 'list', value: 'F1', cachedResultName: 'F1' },
		required: true,
		description: 'Who speaks: F for female, M for male, or a voice that was designed at bitHuman',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchVoices', searchable: true },
			},
			{
				displayName: 'By ID',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. F1',
			},
		],
	},
	speed: {
		displayName: 'Speed',
		type: 'number',
		typeOptions: { minValue: 0.7, maxValue: 2, numberPrecision: 2 },
		default: 1.05,
		description: 'How fast the voice speaks, between 0.7 and 2',
	},
	quality: {
		displayName: 'Quality',
		type: 'options',
		default: 8,
		description: 'Better sound takes longer',
		options: [
			{ name: 'Balanced', value: 8 },
			{ name: 'Best', value: 12 },
			{ name: 'Fast', value: 5 },
		],
	},
	format: {
		displayName: 'Format',
		type: 'options',
		default: 'wav',
		description: 'Kind of the file',
		options: [
			{ name: 'PCM', value: 'pcm_s16le', description: 'Bare samples, for further processing' },
			{ name: 'WAV', value: 'wav', description: 'Plays everywhere' },
		],
	},
	binaryField: {
		displayName: 'Put Output File in Field',
		type: 'string',
		default: 'speech',
		required: true,
		placeholder: 'e.g. speech',
		description: 'Name of the binary field that takes the file',
		hint: 'The name of the output binary field to put the file in',
	},
} as const satisfies Fields;
