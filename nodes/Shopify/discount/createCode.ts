import { createHash } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { unclearStep, VendorError } from '../../shared/errors';
import { canonicalJson } from '../../shared/idempotency';
import { keyOf, moneyGuards } from '../../shared/moneyFields';
import { shopifyOperation, type Payload, type Shopify } from '../client';
import { customerId, gidOf } from '../fields';
import { keyReused, withKey } from '../keyed';
import { DISCOUNT_BY_CODE, DISCOUNT_CREATE } from './document';
import { described, inputOf, readTerms, termsOf, type DiscountNode, type Terms } from './terms';

export const createCode = shopifyOperation({
	resource: 'discount',
	operation: 'createCode',
	effect: 'write',
	menu: {
		name: 'Create Code',
		action: 'Create a discount code for a customer',
		description: 'Create a code that one customer can use once until it expires',
	},
	scopes: ['write_discounts', 'read_customers'],
	fields: {
		customerId,
		type: {
			displayName: 'Discount',
			type: 'options',
			options: [
				{ name: 'Fixed Amount', value: 'amount' },
				{ name: 'Percentage', value: 'percentage' },
			],
			default: 'percentage',
			description: 'How the discount on the whole order is reckoned',
		},
		percentage: {
			displayName: 'Percentage',
			type: 'number',
			typeOptions: { minValue: 0.01, maxValue: 100, numberPrecision: 2 },
			default: 10,
			description: 'Share of the order that is taken off, from 0.01 to 100',
			showWhen: { type: ['percentage'] },
		},
		amount: {
			displayName: 'Amount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 10.00',
			description: 'What is taken off, in the currency of the shop',
			showWhen: { type: ['amount'] },
		},
		minimumSubtotal: {
			displayName: 'Minimum Subtotal',
			type: 'string',
			default: '',
			placeholder: 'e.g. 40.00',
			description:
				'Least order value for the code to work, in the currency of the shop; empty for none',
		},
		validDays: {
			displayName: 'Valid for (Days)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 365 },
			default: 30,
			description: 'When the code ends, counted from now',
		},
		prefix: {
			displayName: 'Code Starts With',
			type: 'string',
			default: 'SORRY',
			placeholder: 'e.g. SORRY',
			description: 'Letters and digits in front of the generated part',
		},
		title: {
			displayName: 'Title',
			type: 'string',
			default: 'Customer support',
			description: 'Name that staff sees in the list of discounts',
		},
		idempotencyKey: moneyGuards.idempotencyKey,
		dryRun: moneyGuards.dryRun,
	},
	async run(shopify, params) {
		const customer = gidOf('Customer', params.customerId);
		const { shop } = shopify;
		const key = keyOf(params.idempotencyKey, { shop, order: customer, purpose: 'discount' });
		return await withKey(key, async () => {
			const code = codeFor(key, params.prefix);
			const { currency, found } = await discountWith(shopify, code);
			const terms = termsOf(params, customer, currency);
			const answer = (node: DiscountNode | null, applied: string, repeated: boolean) =>
				({
					...described(terms, code, node, currency),
					applied,
					repeated,
					idempotencyKey: key,
					dryRun: params.dryRun,
				}) as IDataObject;
			if (found) return answer(same(found, terms, key), 'yes', true);
			if (params.dryRun) return answer(null, 'no', false);
			const { node, repeated } = await create(shopify, terms, code, params.title, key);
			return answer(node, 'yes', repeated);
		});
	},
});

/** Codes are unique in a shop, so one that is made from the key is found again whatever happened in between. */
function codeFor(key: string, prefix: string): string {
	const start = prefix
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '')
		.slice(0, 20);
	return [start, readable(key)].filter(Boolean).join('-');
}

/** Ten characters that cannot be mistaken for each other when they are read out: 50 bits of the key. */
function readable(key: string): string {
	const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
	const bytes = createHash('sha256').update(`discount ${key}`).digest().subarray(0, 10);
	return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}

async function discountWith(shopify: Shopify, code: string) {
	const { shop, codeDiscountNodeByCode: found } = await shopify.query<{
		shop: { currencyCode: string };
		codeDiscountNodeByCode: DiscountNode | null;
	}>(DISCOUNT_BY_CODE, { code });
	return { currency: shop.currencyCode, found };
}

/** @throws VendorError when the code stands for something else */
function same(node: DiscountNode, terms: Terms, key: string): DiscountNode {
	const known = readTerms(node);
	if (!known || canonicalJson(known) !== canonicalJson(terms)) throw keyReused(key);
	return node;
}

async function create(shopify: Shopify, terms: Terms, code: string, title: string, key: string) {
	try {
		const discount = inputOf(terms, code, title.trim() || code, new Date());
		const { codeDiscountNode: node } = await shopify.mutate<
			Payload & { codeDiscountNode: DiscountNode }
		>(DISCOUNT_CREATE, { discount });
		return { node, repeated: false };
	} catch (error) {
		if (!(error instanceof VendorError)) throw error;
		if (error.applied === 'no' && error.code !== 'TAKEN') throw error;
		const { found } = await discountWith(shopify, code);
		if (found) return { node: same(found, terms, key), repeated: error.code === 'TAKEN' };
		throw error.with({ nextStep: unclearStep('Shopify', key) });
	}
}
