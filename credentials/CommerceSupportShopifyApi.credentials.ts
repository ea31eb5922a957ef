import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { shopAddress } from '../nodes/Shopify/address';
import { tokenRequest } from '../nodes/Shopify/connection/clientCredentials';
import { clientSecretFields, shopField } from '../nodes/Shopify/connection/fields';
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
		{
			// For n8n's HTTP Request node; the nodes of this package keep their token in memory.
			displayName: 'Session Token',
			name: 'sessionToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		if (credentials.authentication !== 'clientCredentials') return {};
		const { path, fields } = tokenRequest(credentials);
		const { access_token } = (await this.helpers.httpRequest({
			method: 'POST',
			url: `${shopAddress(credentials).baseUrl}${path}`,
			body: fields,
			json: true,
			disableFollowRedirect: true,
		})) as { access_token: string };
		return { sessionToken: access_token };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		refuseForeignOrigin('Shopify', request, shopAddress(credentials).baseUrl);
		const byApp = credentials.authentication === 'clientCredentials';
		const token = byApp ? credentials.sessionToken : credentials.accessToken;
		request.headers = { ...request.headers, 'X-Shopify-Access-Token': token };
		return request;
	}
}
