import { gid, type Location, type ShopText } from '../../shop';
import type { Context } from '../context';

export const ENABLED_CURRENCIES = ['EUR', 'GBP', 'JPY', 'KWD', 'USD'];

export function shopView({ shop }: Context) {
	const { host } = new URL(shop.origin);
	return {
		id: gid('Shop', '61730000001'),
		name: shop.name,
		email: shop.email,
		contactEmail: shop.email,
		myshopifyDomain: shop.domain,
		currencyCode: shop.currency,
		enabledPresentmentCurrencies: ENABLED_CURRENCIES,
		ianaTimezone: shop.timezone,
		plan: { partnerDevelopment: true, publicDisplayName: 'Development', shopifyPlus: false },
		primaryDomain: {
			id: gid('Domain', '88120000001'),
			host,
			sslEnabled: shop.origin.startsWith('https'),
			url: shop.origin,
		},
		url: shop.origin,
		taxesIncluded: true,
		orderNumberFormatPrefix: shop.prefix,
		orderNumberFormatSuffix: '',
		shopPolicies: shop.policies.map(({ id, title, body, handle }) => ({
			__typename: 'ShopPolicy',
			id: gid('ShopPolicy', id),
			title,
			body,
			url: `${shop.origin}/policies/${handle}`,
		})),
		createdAt: new Date(shop.now.getTime() - 900 * 86_400_000),
	};
}

export function installationView({ shop, scopes }: Context) {
	return {
		id: gid('AppInstallation', '512000000001'),
		app: { id: gid('App', '190200000001'), title: 'Commerce Support', handle: 'commerce-support' },
		accessScopes: scopes.map((handle) => ({
			handle,
			description: `May ${handle.replace(/_/g, ' ')}`,
		})),
		launchUrl: `https://${shop.domain}/admin/apps/commerce-support`,
	};
}

export const locationView = ({ id, name, isActive }: Location) => ({
	__typename: 'Location',
	id: gid('Location', id),
	legacyResourceId: id,
	name,
	isActive,
});

export const pageView = ({ id, title, handle, body, isPublished }: ShopText) => ({
	__typename: 'Page',
	id: gid('Page', id),
	title,
	handle,
	body,
	isPublished,
});
