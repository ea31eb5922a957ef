import type { IDataObject } from 'n8n-workflow';
import { toMoney } from '../../shared/money';
import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { askedOf } from './asked';
import { refundParts } from './fields';
import { inShop, paidIn, toShop } from './money';
import { planOf, type Plan } from './plan';
import { blockersOf, subjectOf, warningsOf } from './subject';
import type { MoneyBag, Subject } from './types';

const money = (bag: MoneyBag) => toMoney(paidIn(bag));

export const calculate = shopifyOperation({
	resource: 'refund',
	operation: 'calculate',
	effect: 'read',
	menu: {
		name: 'Calculate',
		action: 'Calculate a refund',
		description:
			'Get what a refund would come to, what is left at most, and what stands against it',
	},
	scopes: ['read_orders', 'read_customers', 'read_returns'],
	fields: { orderId, ...refundParts },
	async run(shopify, { orderId: order, ...parts }) {
		const asked = askedOf(parts);
		const subject = await subjectOf(shopify, gidOf('Order', order), asked.destination);
		const blockers = blockersOf(subject, asked.destination);
		const nothing = blockers.some(({ code }) => code === 'nothing_refundable');
		const plan = nothing ? undefined : await planOf(shopify, subject, asked);
		return {
			orderId: subject.id,
			orderNumber: subject.name,
			currency: subject.presentmentCurrencyCode,
			shopCurrency: subject.currencyCode,
			refundable: blockers.length === 0,
			...(plan ? figures(plan, subject) : NOTHING),
			destinations: subject.customer ? ['original', 'store_credit'] : ['original'],
			blockers,
			warnings: warningsOf(subject, plan),
		} as unknown as IDataObject;
	},
});

const NOTHING = { amount: null, maximum: null, lines: [], transactions: [] };

function figures({ amount, maximum, tenders, parts }: Plan, { everything }: Subject) {
	const rate = everything!.maximumRefundableSet;
	const both = (value: typeof amount) => ({
		amount: toMoney(value),
		amountInShopCurrency: toMoney(toShop(value, rate)),
	});
	return {
		...both(amount),
		maximum: toMoney(maximum),
		maximumInShopCurrency: toMoney(inShop(rate)),
		...(parts && {
			subtotal: money(parts.subtotalSet),
			discount: money(parts.totalCartDiscountAmountSet),
			tax: money(parts.totalTaxSet),
			duties: money(parts.totalDutiesSet),
		}),
		shipping: {
			amount: parts ? money(parts.shipping.amountSet) : toMoney({ ...amount, minor: 0 }),
			maximum: money(everything!.shipping.maximumRefundableSet),
		},
		lines: (parts?.refundLineItems ?? []).map(({ quantity, subtotalSet, lineItem }) => ({
			lineItemId: lineItem.id,
			title: lineItem.title,
			variant: lineItem.variantTitle,
			quantity,
			amount: money(subtotalSet),
		})),
		transactions: tenders.map((tender) => ({
			parentId: tender.parentId,
			gateway: tender.gateway,
			name: tender.name,
			...both(tender.amount),
			maximum: toMoney(tender.maximum),
			manual: tender.manual,
		})),
	};
}
