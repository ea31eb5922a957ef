import type { IDataObject } from 'n8n-workflow';
import { fromMinor, type Amount } from '../../shared/money';
import type { Decision, Item, Money } from '../../shared/types';
import { textOf } from '../json';
import { pieces } from '../return/request';
import { amountFrom, pieceOf, type Facts } from '../rules/facts';
import type { Findings } from '../rules/findings';
import type { RuleCode } from '../rules/rules';

export interface ClaimedLine {
	item: Item;
	quantity: number;
	/** What the pieces cost. */
	cost: Amount;
	/** Price of one piece today, as the shop says; undefined when none was given. */
	price: Amount | undefined;
	decision: Decision['lines'][number];
}

/** Lines of the order that a refund or a change is about; what is not part of it is denied at once. */
export function claimedLines(
	facts: Facts,
	findings: Findings,
	given: IDataObject[],
): { lines: ClaimedLine[]; denied: Decision['lines'] } {
	const left = new Map(facts.order.items.map(({ id, refundable }) => [id, refundable]));
	const denied: Decision['lines'] = [];
	const lines = given.flatMap((line): ClaimedLine[] => {
		const itemId = textOf(line.itemId);
		const item = facts.order.items.find(({ id }) => id === itemId);
		const quantity = pieces(line.quantity ?? 1);
		if (quantity === 0) return [];
		const most = left.get(itemId) ?? 0;
		if (!item || quantity > most) {
			const rule: RuleCode = item ? 'too_many' : 'unknown_item';
			findings.note(rule, { item: item?.title, count: most, detail: itemId });
			denied.push({ itemId, quantity, outcome: 'deny', rule, amount: null });
			return [];
		}
		left.set(itemId, most - quantity);
		const piece = pieceOf(item, facts.currency);
		if (!piece) findings.review('amount_unclear', { item: item.title });
		return [
			{
				item,
				quantity,
				cost: fromMinor((piece?.minor ?? 0) * quantity, facts.currency),
				price: amountFrom(line.price as Money | undefined, facts.currency),
				decision: { itemId, quantity, outcome: 'approve', rule: 'claim_accepted', amount: null },
			},
		];
	});
	return { lines, denied };
}

/** Every piece that can still be refunded. */
export const everything = ({ order }: Facts): IDataObject[] =>
	order.items
		.filter(({ refundable }) => refundable > 0)
		.map(({ id, refundable }) => ({ itemId: id, quantity: refundable }));

export const isEverything = ({ order }: Facts, lines: ClaimedLine[]): boolean =>
	order.items.every(
		({ id, refundable }) =>
			lines.reduce((all, { item, quantity }) => all + (item.id === id ? quantity : 0), 0) >=
			refundable,
	);

/** How much less the pieces cost today than was paid, tax not included; below zero when they cost more. */
export function difference({ item, quantity, price }: ClaimedLine, currency: string) {
	const paid = amountFrom(item.unitPaid, currency);
	if (!paid || !price) return undefined;
	return fromMinor((paid.minor - price.minor) * quantity, currency);
}
