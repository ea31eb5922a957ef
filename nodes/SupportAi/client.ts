import type { IDataObject } from 'n8n-workflow';
import type { Field } from '../shared/operation';
import { operationFor } from '../shared/operation';
import type { EarlierNode } from './earlier';
import type { Model } from './openai/client';

export interface SupportAiContext {
	/** Opens the language model on first use; null when the node runs with the embedded engine only. */
	model: (() => Promise<Model>) | null;
	/** The incoming item. */
	item: IDataObject;
	/** What an earlier node of this run gave out; an empty object when there is none. */
	earlier(kind: EarlierNode): IDataObject;
	/** All rows that the Data Table node "Knowledge" of this run has read. */
	knowledge(): IDataObject[];
}

export const supportAiOperation = operationFor<SupportAiContext>();

export const engineField = {
	displayName: 'Engine',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Embedded',
			value: 'embedded',
			description: 'Rules inside this node: free, at once, no data leaves your n8n',
		},
		{
			name: 'OpenAI',
			value: 'openai',
			description:
				'OpenAI or a compatible service; falls back to the embedded engine when it fails',
		},
	],
	default: 'embedded',
	description: 'What reads and writes the language; decisions are made by rules either way',
} as const satisfies Field;
