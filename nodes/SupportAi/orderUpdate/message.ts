import { formatMoney } from '../../shared/money';
import type { Order } from '../../shared/types';
import { phrasesOf } from '../phrases';
import { day, shipmentSentences } from '../reply/order';
import type { Happening } from './happening';

/** A happening in words: facts of the order alone, for the chat and for a mail. */
export function messageFor(
	{ kind, shipment, amount }: Happening,
	order: Pick<Order, 'number' | 'cancelledAt'>,
	language: string,
	shopName: string,
) {
	const say = phrasesOf(language);
	const values = { order: order.number };
	const sentences =
		kind === 'cancelled'
			? [say('order_cancelled', { ...values, date: day(order.cancelledAt!, language) })]
			: kind === 'refunded'
				? [say('update_refunded', { ...values, amount: formatMoney(amount!, language) })]
				: shipmentSentences(shipment!, order.number, language, say).filter(Boolean);
	const link =
		shipment?.url && kind !== 'delivered' ? [say('track_here', { url: shipment.url })] : [];
	return {
		text: [...sentences, ...link].join(' '),
		subject: say('update_subject', values),
		mail: [sentences.join(' '), ...link, shopName ? say('update_from', { shop: shopName }) : '']
			.filter(Boolean)
			.join('\n\n'),
	};
}
