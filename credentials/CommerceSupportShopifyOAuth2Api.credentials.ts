import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { siteExpression } from '../nodes/Shopify/address';
import { clientSecretFields, shopField } from '../nodes/Shopify/connection/fields';
import { environmentFields } from '../nodes/shared/credential';

export class CommerceSupportShopifyOAuth2Api implements ICredentialType {
	name = 'commerceSupportShopifyOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Shopify (Commerce Support) OAuth2 API';

	icon = {
		light: 'file:icons/shopifySupport.svg',
		dark: 'file:icons/shopifySupport.dark.svg',
	} as const;

	documentationUrl =
		'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens/authorization-code-grant';

	/** n8n signs requests of other nodes with a bearer header, which the Admin API does not take. */
	restrictToSupportedNodes = true as const;

	properties: INodeProperties[] = [
		shopField,
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Shown in the Dev Dashboard in the settings of the app',
		},
		...clientSecretFields(
			'Connects the app and verifies what Shopify signs, such as webhooks. Found in the app settings as client secret.',
			true,
		),
		{
			displayName: 'Scope',
			name: 'scope',
			type: 'string',
			default:
				'read_orders,write_orders,read_returns,write_returns,read_customers,read_products,read_inventory,read_fulfillments,read_locations',
			required: true,
			description:
				'What the app asks the merchant for, separated by commas without spaces. An unknown name makes the connection fail.',
		},
		{
			displayName: 'Authorization URL',
			name: 'authUrl',
			type: 'hidden',
			default: siteExpression('/admin/oauth/authorize'),
		},
		{
			displayName: 'Access Token URL',
			name: 'accessTokenUrl',
			type: 'hidden',
			default: siteExpression('/admin/oauth/access_token'),
		},
		{
			displayName: 'Auth URI Query Parameters',
			name: 'authQueryParameters',
			type: 'hidden',
			default: '',
		},
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
		{
			// Sent with the code: asks for a token that ends and can be renewed.
			displayName: 'Additional Body Properties',
			name: 'additionalBodyProperties',
			type: 'hidden',
			default: '{"expiring":"1"}',
		},
		...environmentFields,
	];
}
