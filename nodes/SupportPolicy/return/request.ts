import type { IDataObject } from 'n8n-workflow';
import type { Decision, Item, Order } from '../../shared/types';
import { textOf, unusable } from '../json';
import { reasonCode } from '../policy/reasons';
import { exchangeOf, type Exchange } from './exchange';
import type { Policy } from '../policy/types';

export interface WantedLine {
	itemId: string;
	/** Undefined when the order has no such article. */
	item: Item | undefined;
	quantity: number;
	reason: string;
	photos: number;
	/** What is wanted instead, where an exchange is. */
	exchange?: Exchange;
}

export interface ReturnRequest {
	lines: WantedLine[];
	method: Exclude<Decision['method'], 'keep_item'>;
}

/**
 * What is asked for, line by line; nothing named means everything that can be returned.
 * @throws VendorError for a quantity that is no number of pieces
 */
export function readLines(
	given: IDataObject[],
	order: Order,
	{ reasons }: Policy,
	usual: { reason: string; photos: number },
): WantedLine[] {
	const named: IDataObject[] =
		given.length > 0
			? given
			: order.items
					.filter(({ returnable }) => returnable > 0)
					.map(({ id, returnable }) => ({ itemId: id, quantity: returnable }));
	const lines = named.map((line) => {
		const itemId = textOf(line.itemId);
		const item = order.items.find(({ id }) => id === itemId);
		return {
			itemId,
			item,
			quantity: pieces(line.quantity ?? Math.max(1, item?.returnable ?? 1)),
			reason: reasonCode(textOf(line.reason) || usual.reason, reasons),
			photos: Number(line.photos ?? usual.photos) || 0,
			exchange: exchangeOf(line),
		};
	});
	return lines.filter(({ quantity }) => quantity > 0);
}

export function pieces(given: unknown): number {
	const quantity = typeof given === 'string' && given.trim() ? Number(given) : given;
	if (Number.isSafeInteger(quantity) && (quantity as number) >= 0) return quantity as number;
	throw unusable(
		'A quantity is not a number of pieces',
		'Give every line a quantity that is a whole number from 0.',
	);
}
