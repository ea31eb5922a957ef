import type { Reply } from '../../vendor';
import { markup, raw } from '../markup';
import { page, type View } from './page';

export function notFoundPage(view: View): Reply {
	const { text } = view;
	const body = markup`<section class="plain"><p class="huge">404</p><h1>${text.notFound}</h1><a class="button" href="/">${text.back}</a></section>`;
	return page(view, '404', body, undefined, 404);
}

export function policyPage(view: View, policy: 'shipping' | 'refund'): Reply {
	const { text } = view;
	const title = policy === 'shipping' ? text.shippingPolicy : text.returnsPolicy;
	const body = markup`<section class="plain"><h1>${title}</h1><p>${text.shippingText}</p>${policy === 'refund' ? markup`<p><strong>${text.finalSale}.</strong> ${text.finalSaleText}</p>` : null}</section>`;
	return page(view, title, body);
}

/** An answer of the app with `Content-Type: application/liquid` appears inside the theme. */
export const appPage = (view: View, content: string, status: number): Reply =>
	page(
		view,
		view.shop.name,
		markup`<section class="plain">${raw(content)}</section>`,
		undefined,
		status,
	);

/** What visitors see when the app behind the proxy does not answer. */
export const proxyErrorPage = (status: number, reason: string): Reply => ({
	status,
	headers: { 'Content-Type': 'text/html; charset=utf-8' },
	body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><body style="font:16px system-ui;display:grid;place-items:center;min-height:90vh"><p>${reason}</p>`,
});
