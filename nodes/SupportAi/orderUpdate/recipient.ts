import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../shared/types';
import { orderHash } from '../proof/attempt';

/** Chats in which a notice may appear. In one that a person has, the machine is silent. */
const TOLD = ['ai_active', 'handoff_requested', 'awaiting_approval'];

/**
 * The open chat of the customer whose order it is, the one in which somebody wrote last; null when there is none. A
 * chat counts only by what was proven in it: Shopify signed this very customer, or this very order was proven by
 * number and e-mail address. What a shopper merely stated, the address included, proves nothing.
 */
export function openChatOf(
	order: Pick<Order, 'number' | 'customer'>,
	{
		shop,
		conversations,
		attempts,
		openSince,
	}: { shop: string; conversations: IDataObject[]; attempts: IDataObject[]; openSince: number },
): IDataObject | null {
	const proven = new Set(
		attempts
			.filter(
				({ proved, orderNumber }) =>
					proved === true && shop !== '' && orderNumber === orderHash(shop, order.number),
			)
			.map(({ session }) => session),
	);
	const { id } = order.customer;
	return (
		conversations
			.filter(
				({ session, customerId, status, lastMessageAt }) =>
					Boolean(session) &&
					((id !== null && customerId === id) || (!customerId && proven.has(session))) &&
					TOLD.includes(String(status)) &&
					timeOf(lastMessageAt) >= openSince,
			)
			.sort((a, b) => timeOf(b.lastMessageAt) - timeOf(a.lastMessageAt))[0] ?? null
	);
}

export const timeOf = (value: unknown): number =>
	value instanceof Date ? value.getTime() : Date.parse(String(value ?? '')) || 0;
