import { VendorError } from '../errors';
import type { HttpOptions, Query } from './types';

/**
 * A path with ids in it: urlPath`/tickets/${id}/messages`. Every id is encoded, so that it cannot lead to another
 * place. @throws TypeError for an id that is empty or made of dots.
 */
export function urlPath(texts: TemplateStringsArray, ...ids: Array<string | number>): string {
	const encoded = ids.map((id) => {
		const text = String(id).trim();
		if (/^\.*$/.test(text)) throw new TypeError('An id in the address of the request is empty.');
		return encodeURIComponent(text);
	});
	return texts.reduce((path, text, i) => path + encoded[i - 1] + text);
}

/** The address of a request: a path below the base URL or a whole URL, with the query added. */
export function addressOf(
	baseUrl: string,
	{ path, url, query = {} }: { path?: string; url?: string; query?: Query },
): URL {
	const address = new URL(url ?? baseUrl);
	if (url === undefined && path) {
		const [pathname, search = ''] = path.split(/\?(.*)/s, 2);
		address.pathname = `${address.pathname.replace(/\/+$/, '')}/${pathname.replace(/^\/+/, '')}`;
		if (search) address.search = search;
	}
	for (const [name, values] of Object.entries(query)) {
		for (const value of [values].flat()) {
			if (value !== null && value !== undefined) address.searchParams.append(name, String(value));
		}
	}
	return address;
}

/**
 * Refuses an address that must not receive the credential. Live: https, and a host that fits the pattern. Custom:
 * the base URL's origin alone.
 */
export function assertAllowed(address: URL, options: HttpOptions): void {
	const { vendor, baseUrl, hostPattern, custom } = options;
	const base = new URL(baseUrl);
	const isOwn = address.origin === base.origin;
	const isVendors = hostPattern ? fits(address, hostPattern) : isOwn;
	const allowed = custom ? isOwn : isVendors && address.protocol === 'https:';
	if (allowed && !address.username && !address.password) return;
	throw new VendorError({
		vendor,
		title: `The address ${address.protocol}//${address.host} does not belong to ${vendor}`,
		nextStep:
			'Correct the address, or choose the custom environment in the credential and enter its base URL.',
		code: 'address_refused',
		applied: 'no',
	});
}

function fits({ hostname, port }: URL, pattern: RegExp): boolean {
	const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ''));
	return port === '' && whole.test(hostname);
}
