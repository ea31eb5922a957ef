import type { Field } from '../shared/operation';
import { operationFor } from '../shared/operation';
import type { Model } from './openai/client';

/** Opens the language model on first use; null when the node runs with the embedded engine only. */
export interface SupportAiContext {
	model: (() => Promise<Model>) | null;
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
			description: 'OpenAI or a compatible service; falls back to the embedded engine when it fails',
		},
	],
	default: 'embedded',
	description: 'What reads and writes the language; decisions are made by rules either way',
} as const satisfies Field;
