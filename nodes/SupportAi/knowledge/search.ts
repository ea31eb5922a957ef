import type { IDataObject } from 'n8n-workflow';
import { supportAiOperation, type SupportAiContext } from '../client';
import { jsonObject } from '../read';
import { searchPassages } from './engine';
import { SOURCES, type Passage } from './passages';

export const search = supportAiOperation({
	resource: 'knowledge',
	operation: 'search',
	effect: 'read',
	menu: {
		name: 'Search',
		action: 'Search the knowledge',
		description:
			'Find the passages of the shop that answer a question, with their sources; none when nothing fits',
	},
	fields: {
		query: {
			displayName: 'Question',
			type: 'string',
			default: '',
			placeholder: 'Empty: the message of this run',
			description:
				'What is asked, in any of the seven languages. Empty: the message that Understand read in this run.',
		},
		rows: {
			displayName: 'Rows',
			type: 'string',
			default: '',
			placeholder: 'Empty: taken from this run',
			description:
				'Object with the rows of support_knowledge. Empty: those that the Data Table node named "Knowledge" of this run read; set this node to execute once.',
		},
		client: {
			displayName: 'Client',
			type: 'string',
			default: '',
			placeholder: 'Empty: all of the rows',
			description: 'Shop whose passages are searched, where the rows are of several',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 10 },
			default: 3,
			description: 'Max number of results to return',
		},
		threshold: {
			displayName: 'Threshold',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
			default: 0.4,
			description: 'Least share of what is asked, 0 to 1, that a passage must speak of',
		},
	},
	/** One item for the whole search: `{ query, found, passages[] }`, so that nothing found is an answer too. */
	async run(ai, { query, rows, client, limit, threshold }) {
		const asked = query || String(ai.earlier('understand').text ?? '');
		const passages = await searchPassages(ofClient(rowsOf(ai, rows), client), asked, {
			limit,
			threshold,
		});
		return { query: asked, found: passages.length > 0, passages } as unknown as IDataObject;
	},
});

const ofClient = (rows: Passage[], client: string) =>
	client ? rows.filter((row) => row.client === client) : rows;

function rowsOf(ai: SupportAiContext, given: unknown): Passage[] {
	const own = jsonObject(given, 'Rows') ?? (Array.isArray(ai.item.rows) ? ai.item : undefined);
	const rows = own ? own.rows : ai.knowledge();
	return (Array.isArray(rows) ? (rows as IDataObject[]) : []).filter(isPassage);
}

const isPassage = (row: unknown): row is Passage & IDataObject => {
	const { key, text, source } = (row ?? {}) as Partial<Passage>;
	return Boolean(key && text) && (SOURCES as readonly unknown[]).includes(source);
};
