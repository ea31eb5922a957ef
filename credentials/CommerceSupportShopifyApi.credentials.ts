import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { shopAddress } from '../nodes/Shopify/address';
import {
	baseUrlExpression,
	environmentFields,
	refuseForeignOrigin,
} from '../nodes/shared/credential';

export class CommerceSupportShopifyApi implements ICredentialType {
	name = 'commerceSupportShopifyApi';

	displayName = 'Shopify (Commerce Support) API';

	icon = {
		light: 'file:icons/shopifySupport.svg',
		dark: 'file:icons/shopifySupport.dark.svg',
	} as const;

	documentationUrl =
		'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/generate-app-access-tokens-admin';

	properties: INodeProperties[] = [
		{
			displayName: 'Shop Domain',
			name: 'shop',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. my-shop.myshopify.com',
			description:
				'The domain that ends in .myshopify.com, shown in Shopify admin under Settings, Domains',
		},
		{
			displayName: 'Admin API Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. shpat_…',
			hint: 'Order look-ups need the scopes read_orders, read_products, read_returns and read_customers',
		},
		{
			displayName: 'App Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Only to verify what Shopify signs: webhooks. Found in the app settings as client secret or API secret key.',
		},
		...environmentFields,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		refuseForeignOrigin('Shopify', request, shopAddress(credentials).baseUrl);
		request.headers = { ...request.headers, 'X-Shopify-Access-Token': credentials.accessToken };
		return request;
	}

	test: ICredentialTestRequest = {
		request: {
			method: 'POST',
			baseURL: baseUrlExpression(
				"'https://' + $credentials.shop.trim().replace('https://', '').split('/')[0].split('.myshopify.com')[0] + '.myshopify.com'",
			),
			url: '/admin/api/2026-10/graphql.json',
			headers: { 'Content-Type': 'application/json' },
			body: { query: '{ shop { name } }' },
		},
	};
}
