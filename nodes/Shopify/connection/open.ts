import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	INodeProperties,
} from 'n8n-workflow';
import type { Transport } from '../../shared/http';
import { createShopify, type Shopify } from '../client';
import { oauthToken, type OAuthHost } from './oauth';

/** Which of the two kinds of credential a Shopify node uses. */
export const authenticationProperty: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Access Token or Client Credentials',
			value: 'accessToken',
			description: 'A custom app of this shop, or an app of your own organization',
		},
		{
			name: 'OAuth2',
			value: 'oAuth2',
			description: 'An app that the merchant installs through Shopify',
		},
	],
	default: 'accessToken',
};

/** Anything of n8n that runs for a node: execution, trigger, webhook, or a list in the editor. */
export type ShopifyHost = OAuthHost & Pick<IExecuteFunctions, 'getNode'>;

/** The credential that the node's Authentication names; `itemIndex` where expressions in it may differ by item. */
export async function shopifyCredentials(
	n8n: ShopifyHost,
	itemIndex?: number,
): Promise<ICredentialDataDecryptedObject> {
	return await n8n.getCredentials(typeOf(n8n), itemIndex);
}

/** A client for the shop of the node's credential. */
export async function openShopify(
	n8n: ShopifyHost,
	transport: Transport,
	itemIndex?: number,
): Promise<Shopify> {
	const credentials = await shopifyCredentials(n8n, itemIndex);
	if (!usesOAuth(n8n)) return createShopify(credentials, transport);
	return createShopify(credentials, transport, oauthToken(n8n, typeOf(n8n), credentials));
}

const typeOf = (n8n: ShopifyHost) =>
	usesOAuth(n8n) ? 'commerceSupportShopifyOAuth2Api' : 'commerceSupportShopifyApi';

const usesOAuth = (n8n: ShopifyHost) => n8n.getNode().parameters.authentication === 'oAuth2';
