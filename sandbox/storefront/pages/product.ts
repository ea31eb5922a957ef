import { gid, type Product, type Variant } from '../../shop';
import type { Reply } from '../../vendor';
import { collectionOf, listed, price, titleOf } from '../catalog';
import { markup, json, raw, type Html } from '../markup';
import { average, reviewsOf } from '../reviews';
import { card } from './card';
import { page, type View } from './page';

const FEW = 4;

/** A product page. The product is in a JSON script element for scripts such as the support widget. */
export function productPage(view: View, product: Product, wanted: string | undefined): Reply {
	const { shop, session, text } = view;
	const { locale } = session;
	const title = titleOf(product, locale);
	const chosen =
		product.variants.find(({ id }) => id === wanted) ??
		product.variants.find(({ inventory }) => inventory > 0) ??
		product.variants[0];
	const reviews = reviewsOf(product, shop);
	const finalSale = product.tags.includes('final-sale');
	const alike = listed(shop).filter(
		(other) => other !== product && collectionOf(other) === collectionOf(product),
	);
	const start = product.handle.length % Math.max(1, alike.length - 4);

	const body = markup`<div class="product">
<div class="gallery"><img src="/files/${product.handle}.svg" alt="${title}" width="800" height="800"></div>
<div class="buy">
<p class="crumbs"><a href="/collections/${collectionOf(product)}">${text[collectionOf(product)]}</a> / ${product.vendor}</p>
<h1>${title}</h1>
${reviews.length > 0 ? markup`<p class="rating">${stars(average(reviews))} <a href="#reviews">${average(reviews).toFixed(1)} (${reviews.length})</a></p>` : null}
<p class="price large"><span data-price>${price(chosen.price, shop, locale)}</span>${chosen.compareAt ? markup` <s>${price(chosen.compareAt, shop, locale)}</s>` : null}${finalSale ? markup` <span class="badge inline">${text.finalSale}</span>` : null}</p>
<p class="lead">${product.about[locale] ?? product.about.en}</p>
<form action="/cart/add" method="post" data-product-form>
<input type="hidden" name="id" value="${chosen.id}">
${product.variants.length > 1 ? Object.entries(product.options).map(([name, values]) => picker(name, values, chosen)) : null}
<p class="stock" data-stock>${stockLine(chosen, text)}</p>
<div class="row">
<label class="quantity"><span class="hidden">${text.quantity}</span><button type="button" data-step="-1" aria-label="−1">−</button><input name="quantity" type="number" inputmode="numeric" min="1" value="1"><button type="button" data-step="1" aria-label="+1">+</button></label>
<button class="button wide" data-add ${chosen.inventory <= 0 ? raw('disabled') : ''}>${chosen.inventory <= 0 ? text.soldOut : text.addToCart}</button>
</div>
<p class="form-error" data-error role="alert"></p>
</form>
<details open><summary>${text.materialAndCare}</summary><p>${product.material}.</p><p>${product.care}</p></details>
<details><summary>${text.shippingAndReturns}</summary><p>${text.shippingText}</p>${finalSale ? markup`<p><strong>${text.finalSaleText}</strong></p>` : null}</details>
</div>
</div>
<section class="reviews" id="reviews"><h2>${text.reviews}</h2>
${reviews.length === 0 ? markup`<p class="muted">${text.noReviews}</p>` : null}
<div class="review-list">${reviews.map(
		({ name, stars: count, text: words, date }) =>
			markup`<article><p class="rating">${stars(count)}</p><p>${words}</p><p class="muted">${name} · ${text.verified} · ${new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(date)}</p></article>`,
	)}</div></section>
<section class="shelf"><div class="shelf-head"><h2>${text.alsoLike}</h2></div><div class="grid">${alike.slice(start, start + 4).map((other) => card(other, view))}</div></section>`;

	const analytics = {
		meta: {
			product: {
				id: Number(product.id),
				gid: gid('Product', product.id),
				vendor: product.vendor,
				type: product.type,
			},
		},
	};
	const head = markup`<script>window.ShopifyAnalytics = ${json(analytics)};</script>
<script type="application/json" id="product-json" data-product>${json(productJson(product, view, chosen))}</script>`;
	return page(view, title, body, head);
}

/** What scripts may know of the product of the page; prices in minor units, as in `/products/<handle>.js`. */
export function productJson(product: Product, { shop, session, text }: View, chosen?: Variant) {
	return {
		id: Number(product.id),
		gid: gid('Product', product.id),
		handle: product.handle,
		title: titleOf(product, session.locale),
		vendor: product.vendor,
		type: product.type,
		tags: product.tags,
		price: product.variants[0].price,
		available: product.variants.some(({ inventory }) => inventory > 0),
		featured_image: `/files/${product.handle}.svg`,
		url: `/products/${product.handle}`,
		options: Object.entries(product.options).map(([name, values], index) => ({
			name,
			position: index + 1,
			values,
		})),
		...(chosen ? { selectedVariantId: Number(chosen.id) } : {}),
		variants: product.variants.map((variant) => ({
			id: Number(variant.id),
			title: variant.title,
			sku: variant.sku,
			price: variant.price,
			compare_at_price: variant.compareAt,
			available: variant.inventory > 0,
			options: Object.values(variant.options),
			priceText: price(variant.price, shop, session.locale),
			stockText: stockLine(variant, text),
			buttonText: variant.inventory > 0 ? text.addToCart : text.soldOut,
		})),
	};
}

function stockLine({ inventory }: Variant, text: View['text']): string {
	if (inventory <= 0) return text.soldOut;
	return inventory < FEW ? text.few(inventory) : text.inStock;
}

function picker(name: string, values: string[], chosen: Variant): Html {
	return markup`<fieldset class="options"><legend>${name}</legend>${values.map(
		(value) =>
			markup`<label><input type="radio" name="option-${name}" value="${value}" data-option ${chosen.options[name] === value ? raw('checked') : ''}><span>${value}</span></label>`,
	)}</fieldset>`;
}

const stars = (count: number): Html =>
	markup`<span class="stars" role="img" aria-label="${count.toFixed(1)} / 5"><span style="width:${Math.round(count * 20)}%">★★★★★</span>★★★★★</span>`;
