import type { Reply } from '../../vendor';
import { COLLECTIONS, collectionOf, listed, type Collection } from '../catalog';
import { markup, raw } from '../markup';
import { card } from './card';
import { page, type View } from './page';

/** Trunk position, height and foot of each tree, the far ones first. */
const TREES = [
	[520, 70, 372],
	[585, 96, 374],
	[664, 84, 378],
	[745, 118, 384],
	[842, 104, 386],
	[628, 132, 396],
	[798, 168, 404],
	[700, 150, 408],
	[872, 140, 410],
];

const tree = ([x, height, foot]: number[]): string =>
	[0.5, 0.76, 1]
		.map((depth, tier) => {
			const top = foot - height * (1 - tier * 0.24);
			const half = height * (0.17 + tier * 0.06);
			return `<path class="tree" d="M${x} ${top}L${x - half} ${foot - height * (1 - depth)}H${x + half}Z"/>`;
		})
		.join('');

const FOREST = raw(
	'<svg viewBox="0 0 900 420" preserveAspectRatio="xMaxYMax slice" aria-hidden="true"><circle cx="742" cy="128" r="44" class="sun"/>' +
		'<path class="far" d="M0 372 90 352 190 362 300 330 380 344 490 268 560 300 660 214 742 282 810 236 900 290V420H0z"/>' +
		'<path class="mid" d="M0 384q160-26 320-16t250-34 180 2 150-16v100H0z"/>' +
		`<g class="back">${TREES.slice(0, 5).map(tree).join('')}</g>${TREES.slice(5).map(tree).join('')}` +
		'<path class="near" d="M0 404q220-22 450-8t450-10v34H0z"/></svg>',
);

/** The front page with all products, or one collection. */
export function homePage(view: View, collection?: Collection): Reply {
	const { shop, text } = view;
	const products = listed(shop).filter(
		(product) => !collection || collectionOf(product) === collection,
	);
	const hero = markup`<section class="hero">${FOREST}<div><h1>${text.heroTitle}</h1><p>${text.heroText}</p><a class="button" href="#products">${text.heroLink}</a></div></section>`;
	const chips = [undefined, ...COLLECTIONS].map(
		(name) =>
			markup`<a href="${name ? `/collections/${name}` : '/'}#products" ${name === collection ? raw('aria-current="page"') : ''}>${name ? text[name] : text.all}</a>`,
	);
	const body = markup`${collection ? null : hero}
<section class="shelf" id="products">
<div class="shelf-head"><${raw(collection ? 'h1' : 'h2')}>${collection ? text[collection] : text.everything}</${raw(collection ? 'h1' : 'h2')}><p class="muted">${text.pieces(products.length)}</p><nav class="chips" aria-label="${text.everything}">${chips}</nav></div>
<div class="grid">${products.map((product, index) => card(product, view, index < 4))}</div>
</section>`;
	return page(view, collection ? text[collection] : shop.name, body);
}
