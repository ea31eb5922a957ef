import type { IDataObject } from 'n8n-workflow';
import { unclearStep, VendorError } from '../../shared/errors';
import { canonicalJson } from '../../shared/idempotency';
import { keyOf } from '../../shared/moneyFields';
import { shopifyOperation, type Payload, type Shopify } from '../client';
import { gidOf } from '../fields';
import { keyReused, withKey } from '../keyed';
import { codeFor } from './code';
import { DISCOUNT_BY_CODE, DISCOUNT_CREATE } from './document';
import { codeFields } from './fields';
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
	fields: codeFields,
	async run(shopify, params) {
		const customer = gidOf('Customer', params.customerId);
		const { shop } = shopify;
		const key = keyOf(params.idempotencyKey, { shop, order: customer, purpose: 'discount' });
		return await withKey(key, async () => {
			const code = codeFor(key);
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
