import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { shopAddress } from '../nodes/Shopify/address';
import { clientSecretFields, shopField } from '../nodes/Shopify/connection/fields';
import { tokenOf } from '../nodes/Shopify/connection/token';
import { environmentFields, refuseForeignOrigin } from '../nodes/shared/credential';

export class CommerceSupportShopifyApi implements ICredentialType {
	name = 'commerceSupportShopifyApi';

	displayName = 'Shopify (Commerce Support) API';

	icon = {
		light: 'file:icons/shopifySupport.svg',
		dark: 'file:icons/shopifySupport.dark.svg',
	} as const;

	documentationUrl =
		'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/client-credentials-grant';

	properties: INodeProperties[] = [
		shopField,
		{
			displayName: 'Authentication',
			name: 'authentication',
			type: 'options',
			options: [
				{
					name: 'Access Token',
					value: 'accessToken',
					description: 'A custom app that was made in the Shopify admin before 2026',
				},
				{
					name: 'Client Credentials',
					value: 'clientCredentials',
					description: 'An app of the Dev Dashboard, in the same organization as the shop',
				},
			],
			default: 'accessToken',
			description:
				'How the app proves itself. For an app of another organization use the OAuth2 credential.',
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
			displayOptions: { show: { authentication: ['accessToken'] } },
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Shown in the Dev Dashboard in the settings of the app',
			hint: 'Order look-ups need the scopes read_orders, read_products, read_returns and read_customers',
			displayOptions: { show: { authentication: ['clientCredentials'] } },
		},
		...clientSecretFields(
			'Verifies what Shopify signs, such as webhooks, and gets the token of client credentials. Found in the app settings as client secret or API secret key.',
		),
		...environmentFields,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		refuseForeignOrigin('Shopify', request, shopAddress(credentials).baseUrl);
		const token = await tokenOf(credentials).current();
		request.headers = { ...request.headers, 'X-Shopify-Access-Token': token };
		return request;
	}
}
