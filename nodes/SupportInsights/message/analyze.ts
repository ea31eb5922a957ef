import type { IDataObject } from 'n8n-workflow';
import { operationFor } from '../../shared/operation';
import { readTone } from '../../shared/understanding/understand';

export const analyze = operationFor<null>()({
	resource: 'message',
	operation: 'analyze',
	effect: 'read',
	menu: {
		name: 'Analyze',
		action: 'Analyze a message',
		description:
			'Score the sentiment of a message and find urgency, anger and reasons to involve a person',
	},
	fields: {
		text: {
			displayName: 'Text',
			type: 'string',
			typeOptions: { rows: 3 },
			required: true,
			default: '',
			description: 'A message of a customer; quoted mail history and signatures are left out',
		},
		previousLanguage: {
			displayName: 'Previous Language',
			type: 'string',
			default: '',
			placeholder: 'e.g. de',
			description:
				'ISO 639-1 code of the earlier messages; decides when a message is too short to tell',
		},
	},
	/** No language model and no network: the same text always gets the same score. */
	async run(_, { text, previousLanguage }) {
		const { language, sentiment, signals } = readTone(text, {
			previousLanguage: previousLanguage || undefined,
		});
		return { language, ...sentiment, ...signals } as unknown as IDataObject;
	},
});
