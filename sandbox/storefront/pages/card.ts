import type { Product } from '../../shop';
import { collectionOf, price, titleOf } from '../catalog';
import { markup, type Html } from '../markup';
import type { View } from './page';

/** A product in a grid. */
export function card(product: Product, view: View, eager = false): Html {
	const { shop, session, text } = view;
	const { locale } = session;
	const prices = product.variants.map((variant) => variant.price);
	const [lowest, highest] = [Math.min(...prices), Math.max(...prices)];
	const { compareAt } = product.variants[0];
	return markup`<article class="card" data-collection="${collectionOf(product)}">
<a href="/products/${product.handle}">
<div class="picture"><img src="/files/${product.handle}.svg" alt="" width="400" height="400" loading="${eager ? 'eager' : 'lazy'}">${badge(product, text)}</div>
<h3>${titleOf(product, locale)}</h3>
<p class="price">${highest > lowest ? markup`<span class="from">${text.from}</span> ` : null}${price(lowest, shop, locale)}${compareAt ? markup` <s>${price(compareAt, shop, locale)}</s>` : null}</p>
</a>
</article>`;
}

export function badge({ tags, variants }: Product, text: View['text']): Html | null {
	if (variants.every(({ inventory }) => inventory <= 0))
		return markup`<span class="badge quiet">${text.soldOut}</span>`;
	if (tags.includes('sale')) return markup`<span class="badge">${text.sale}</span>`;
	return null;
}
