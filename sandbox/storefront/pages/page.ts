import type { Shop } from '../../shop';
import type { Reply } from '../../vendor';
import { COLLECTIONS } from '../catalog';
import { markup, json, raw, type Html } from '../markup';
import type { Session } from '../session';
import { TEXTS, type Texts } from '../texts';

/** What every page is drawn from. */
export interface View {
	shop: Shop;
	session: Session;
	text: Texts;
	/** Path and query of this page, to come back to. */
	here: string;
}

/** Those that the demo lets one be with one click. */
const DEMO_MAILBOXES = ['mia.keller', 'james.whitfield', 'camille.laurent'];
const LANGUAGES = Object.keys(TEXTS);

const LOGO = raw(
	'<svg viewBox="0 0 32 32" aria-hidden="true"><path d="M11 3 4 15h4l-5 9h7v5h2v-5h7l-5-9h4z"/><circle cx="23.5" cy="15" r="6.5"/><path d="M22.6 20h1.8v9h-1.8z"/></svg>',
);
const BAG = raw(
	'<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round"><path d="M5 8h14l1 12.5H4z"/><path d="M8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5" stroke-linecap="round"/></svg>',
);
const PERSON = raw(
	'<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round"><circle cx="12" cy="8" r="3.8"/><path d="M4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6"/></svg>',
);

/** The shop's frame around a page: head, header, footer and the one tag of the support widget. */
export function page(
	view: View,
	title: string,
	body: Html,
	head: Html = markup``,
	status = 200,
): Reply {
	const { shop, session, text } = view;
	const count = session.cart.reduce((sum, { quantity }) => sum + quantity, 0);
	const shopify = {
		shop: shop.domain,
		locale: session.locale,
		currency: { active: shop.currency, rate: '1.0' },
		routes: { root: '/' },
	};
	const document = markup`<!doctype html>
<html lang="${session.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === shop.name ? shop.name : `${title} – ${shop.name}`}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/theme.css">
<script>window.Shopify = ${json(shopify)};</script>
${head}
<script src="/assets/theme.js" defer></script>
<script src="/apps/support?asset=widget.js" defer></script>
</head>
<body>
<a class="skip" href="#main">${text.heroLink}</a>
<aside class="announcement">${text.announcement}</aside>
<header class="header">
<a class="logo" href="/">${LOGO}<span>${shop.name}</span></a>
<nav class="nav" aria-label="${shop.name}">${COLLECTIONS.map((name) => markup`<a href="/collections/${name}">${text[name]}</a>`)}</nav>
<div class="tools">
${accountMenu(view)}
<a class="tool" href="/cart" aria-label="${text.cart}">${BAG}<span class="count" data-cart-count ${count === 0 ? raw('hidden') : ''}>${count}</span></a>
</div>
</header>
<main id="main">${body}</main>
<footer class="footer">
<p>© ${shop.name}. ${text.footer}</p>
<nav><a href="/policies/shipping-policy">${text.shippingPolicy}</a><a href="/policies/refund-policy">${text.returnsPolicy}</a></nav>
<p class="languages">${LANGUAGES.map((locale) => markup`<a href="/localization?locale=${locale}&return_to=${encodeURIComponent(view.here)}" hreflang="${locale}" ${locale === session.locale ? raw('aria-current="true"') : ''}>${locale.toUpperCase()}</a>`)}</p>
</footer>
<div class="toast" role="status" aria-live="polite" data-toast data-added="${text.added}"></div>
</body>
</html>`;
	return {
		status,
		body: document.text,
		headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
	};
}

function accountMenu({ shop, session, text, here }: View): Html {
	const current = shop.customers.find(({ id }) => id === session.customerId);
	const demo = DEMO_MAILBOXES.map(
		(mailbox) => shop.customers.find(({ email }) => email === `${mailbox}@example.com`)!,
	);
	const back = encodeURIComponent(here);
	return markup`<details class="account">
<summary class="tool"><span class="hidden">${text.account}: </span>${PERSON}<span class="who" data-customer="${current?.id ?? ''}">${current ? current.firstName : text.guest}</span></summary>
<div class="menu">
${current ? markup`<p class="muted">${text.signedInAs}<br><strong>${current.email}</strong></p>` : null}
<p class="muted">${text.switchTo}</p>
${demo
	.filter(({ id }) => id !== current?.id)
	.map(
		({ firstName, lastName, email, address }) =>
			markup`<a href="/account/login-as?customer=${encodeURIComponent(email)}&return_to=${back}"><span>${firstName} ${lastName}</span><small>${address.city}</small></a>`,
	)}
${current ? markup`<a href="/account/logout?return_to=${back}"><span>${text.signOut}</span></a>` : null}
</div>
</details>`;
}
