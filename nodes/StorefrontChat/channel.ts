import type { WebRequest } from './http';
import { verifyAppProxy } from '../shared/signature';
import type { Channel } from './identity';
import { checkOrigin } from './origin';
import { Refusal } from './refusal';
import { customerNumber } from './session';
import type { Secrets, Settings } from './settings';

/**
 * Decides how a POST came here. A query with a signature is the app proxy's and must be genuine; everything else
 * is direct and must come from an allowed origin. Throws 401 and 403 refusals.
 */
export function channelOf(
	request: WebRequest,
	settings: Settings,
	secrets: Secrets,
	now: Date,
): Channel {
	const rawQuery = request.originalUrl.split('?').slice(1).join('?');
	if (!('signature' in request.query)) {
		if (!settings.access.direct) throw notThisWay('direct', 'Direct with a Signed Session');
		checkOrigin(request.headers.origin, settings.origins);
		return { via: 'direct' };
	}
	if (!settings.access.appProxy) throw notThisWay('app_proxy', 'Shopify App Proxy');
	const proxy = verifyAppProxy({
		rawQuery,
		secrets: secrets.appClientSecret,
		shop: secrets.shop,
		now: now.getTime(),
	});
	if (!proxy.ok) {
		throw new Refusal(401, `proxy_${proxy.reason}`, 'The app proxy request could not be verified.');
	}
	return { via: 'proxy', customer: customerNumber(proxy.customerId) };
}

const notThisWay = (code: string, name: string) =>
	new Refusal(403, `${code}_off`, `Turn on the access “${name}” in the Storefront Chat Trigger.`);
