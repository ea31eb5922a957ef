import type { Ids } from './ids';
import type { ShopText } from './types';

const POLICIES: Array<[handle: string, title: string, body: string]> = [
	[
		'shipping-policy',
		'Shipping policy',
		'<p>We dispatch within one working day.</p><h2>Germany</h2><p>Delivery takes 2 to 4 working days and costs €4.90. From €200 delivery is free.</p><h2>Rest of Europe</h2><p>Delivery to Austria, France, Italy, Spain, Portugal and the Netherlands takes 3 to 7 working days and costs €9.90.</p><ul><li>We do not ship outside of Europe</li></ul>',
	],
	[
		'refund-policy',
		'Refund policy',
		'<h2>Returns</h2><p>You can return articles within 30 days after delivery. Returns are free in Germany.</p><h2>Refunds</h2><p>The refund reaches you within 14 days after your parcel is with us, on the payment method that you used.</p><h2>Exceptions</h2><p>Articles marked as final sale cannot be returned.</p>',
	],
	[
		'privacy-policy',
		'Privacy policy',
		'<p>We keep your data only as long as an order needs it. You may ask us at any time what we know about you.</p>',
	],
];
const PAGES: typeof POLICIES = [
	[
		'stores',
		'Our store in Berlin',
		'<p>Our store is open from Monday to Saturday, 10:00 to 19:00. You can pick up orders there two hours after we confirm them.</p>',
	],
	[
		'care-guide',
		'Care guide',
		'<h2>Rain wear</h2><p>Wash rain jackets at 30 degrees, without softener. Renew the coating once a year.</p><h2>Wool</h2><p>Wash wool by hand and dry it lying flat.</p>',
	],
	[
		'gift-wrapping',
		'Gift wrapping',
		'<p>We wrap every article for €3.00. Tick the box in the cart and write your card.</p>',
	],
];
const DRAFTS: typeof POLICIES = [
	['winter-sale', 'Winter sale', '<p>Everything is 50 % off. Not decided yet!</p>'],
];

/** What Alder & Pine tells about itself; the last page is not published. */
export function createContent(ids: Ids): { policies: ShopText[]; pages: ShopText[] } {
	const texts = (kind: string, list: typeof POLICIES, isPublished: boolean) =>
		list.map(([handle, title, body]) => ({
			id: ids.next(kind),
			handle,
			title,
			body,
			isPublished,
		}));
	return {
		policies: texts('ShopPolicy', POLICIES, true),
		pages: [...texts('Page', PAGES, true), ...texts('Page', DRAFTS, false)],
	};
}
