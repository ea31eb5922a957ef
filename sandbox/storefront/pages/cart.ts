import type { Reply } from '../../vendor';
import { byVariant, price, titleOf } from '../catalog';
import { markup } from '../markup';
import { page, type View } from './page';

/** The cart as a page; `/cart.js` is the same for scripts. */
export function cartPage(view: View): Reply {
	const { shop, session, text } = view;
	const lines = session.cart.map(({ variantId, quantity }, index) => {
		const { product, variant } = byVariant(shop, variantId)!;
		const title = titleOf(product, session.locale);
		return markup`<li>
<a class="thumb" href="/products/${product.handle}?variant=${variant.id}"><img src="/files/${product.handle}.svg" alt="" width="96" height="96"></a>
<div><a href="/products/${product.handle}?variant=${variant.id}"><strong>${title}</strong></a>
<p class="muted">${product.variants.length > 1 ? `${variant.title} · ` : ''}${text.quantity}: ${quantity}</p>
<form method="post" action="/cart/change"><input type="hidden" name="line" value="${index + 1}"><input type="hidden" name="quantity" value="0"><button class="link">${text.remove}</button></form></div>
<p class="price">${price(variant.price * quantity, shop, session.locale)}</p>
</li>`;
	});
	const sum = session.cart.reduce(
		(total, { variantId, quantity }) =>
			total + byVariant(shop, variantId)!.variant.price * quantity,
		0,
	);
	const body = markup`<section class="cart"><h1>${text.cart}</h1>
${
	lines.length === 0
		? markup`<p>${text.emptyCart}</p><a class="button" href="/">${text.back}</a>`
		: markup`<ul>${lines}</ul><div class="sum"><p><span>${text.total}</span> <strong>${price(sum, shop, session.locale)}</strong></p><button class="button wide" disabled>${text.checkout}</button><p class="muted">${text.demoCheckout}</p></div>`
}</section>`;
	return page(view, text.cart, body);
}
