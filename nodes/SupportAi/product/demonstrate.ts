import type { IDataObject } from 'n8n-workflow';
import { speakable } from '../../shared/text';
import type { Product } from '../../shared/types';
import { supportAiOperation } from '../client';
import { demoAction, type Shown } from '../demo/steps';
import { phrasesOf } from '../phrases';
import { jsonObject } from '../read';

export const demonstrate = supportAiOperation({
	resource: 'product',
	operation: 'demonstrate',
	effect: 'read',
	menu: {
		name: 'Demonstrate',
		action: 'Demonstrate a product',
		description:
			'Show a product step by step, from its own facts: pictures, variants, rating, how to get it',
	},
	fields: {
		product: {
			displayName: 'Product',
			type: 'string',
			default: '',
			placeholder: 'Empty: the incoming item',
			description:
				'Output of the operation Get of the Shopify Support node. Empty: the incoming item.',
		},
		step: {
			displayName: 'Step',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'Number of the step whose text is wanted for the ear; the first one is 0',
		},
		language: {
			displayName: 'Language',
			type: 'string',
			default: 'en',
			placeholder: 'e.g. de',
			description: 'Two-letter code of the language the shopper speaks',
		},
		showStock: {
			displayName: 'Show Stock',
			type: 'boolean',
			default: true,
			description: 'Whether to tell what is in stock',
		},
	},
	/** `{ action, step, spoken }`: `spoken` is empty when there is no such step, or the product is not for sale. */
	async run(ai, params) {
		const given = jsonObject(params.product, 'Product') ?? ai.item;
		const product = readProduct(given);
		if (!product) return { action: null, step: null, spoken: '' };
		const { language, showStock } = params;
		const action = demoAction(product, { language, showStock, say: phrasesOf(language) });
		const step = action.steps[params.step] ?? null;
		return {
			action,
			step,
			spoken: step ? speakable(step.say, language) : '',
		} as unknown as IDataObject;
	},
});

/** Null for anything that is no product, and for one that no shopper may see. */
function readProduct(item: IDataObject): Shown | null {
	if (item.published === false || typeof item.title !== 'string') return null;
	const product = item as unknown as Product & Partial<Shown>;
	if (!product.price || !Array.isArray(product.variants)) return null;
	return {
		...product,
		description: product.description ?? '',
		images: product.images ?? [],
		rating: product.rating ?? null,
	};
}
