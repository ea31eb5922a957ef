import {
	financialStatus,
	fulfillmentStatus,
	lineTotal,
	money,
	total,
	type Order,
} from '../../shop';
import type { Reply } from '../../vendor';
import { markup } from '../markup';
import { page, type View } from './page';

const words = (status: string): string =>
	status.charAt(0) + status.slice(1).toLowerCase().replace(/_/g, ' ');

/** The order status page, opened by the token in its address and by nothing else. */
export function orderPage(view: View, order: Order): Reply {
	const { session, text } = view;
	const day = new Intl.DateTimeFormat(session.locale, {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: view.shop.timezone,
	});
	const amount = (minor: number) => `${money(minor, order.currency)} ${order.currency}`;
	const parcels = order.fulfillments.map(
		({ displayStatus, tracking, events }) => markup`<article class="parcel">
<h2>${text.tracking}: ${words(displayStatus)}</h2>
${tracking.map(({ company, number, url }) => markup`<p>${company} <a href="${url}" rel="noopener">${number}</a></p>`)}
<ol>${[...events].reverse().map((event) => markup`<li><time>${day.format(event.happenedAt)}</time><span>${event.message}${event.city ? ` ${event.city}` : ''}</span></li>`)}</ol>
</article>`,
	);
	const lines = order.lines.map(
		(line) =>
			markup`<li><span>${line.quantity} × ${line.title}${line.variantTitle ? ` (${line.variantTitle})` : ''}</span><span>${amount(lineTotal(line))}</span></li>`,
	);
	const body = markup`<section class="order"><h1>${text.order} ${order.name}</h1>
<p class="muted">${day.format(order.createdAt)} · ${words(financialStatus(order))} · ${words(fulfillmentStatus(order))}</p>
${parcels}<ul class="lines">${lines}${order.shipping ? markup`<li><span>${text.shippingPolicy}</span><span>${amount(order.shipping.price)}</span></li>` : null}<li><span>${text.total}</span><strong>${amount(total(order))}</strong></li></ul></section>`;
	return page(view, `${text.order} ${order.name}`, body);
}
