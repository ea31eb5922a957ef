import type { Sandbox } from '..';
import { AGENT_CODE, BITHUMAN_API_SECRET } from '../bithuman';
import { GORGIAS_API_KEY, GORGIAS_EMAIL } from '../gorgias';
import { SHOPIFY_DEMO } from '../shopify';

/** Signs the demo's chat sessions; a shop makes up its own. */
const SIGNING_SECRET = 'sandbox-signing-secret-0123456789abcdef';

/** The demo shop as an agency would describe a client, and the secrets that its file names. */
export function demoClient(
	sandbox: Sandbox,
	{ client = 'demo', chat = {} }: { client?: string; chat?: Record<string, unknown> } = {},
) {
	const at = (vendor: { url: string }) => ({ environment: 'custom', baseUrl: vendor.url });
	return {
		file: {
			client,
			name: 'Alder & Pine',
			credentials: {
				commerceSupportShopifyApi: {
					shop: SHOPIFY_DEMO.shop,
					accessToken: { env: 'DEMO_SHOPIFY_TOKEN' },
					clientSecret: { env: 'DEMO_SHOPIFY_SECRET' },
					...at(sandbox.shopify),
				},
				commerceSupportGorgiasApi: {
					domain: 'alder-and-pine',
					email: GORGIAS_EMAIL,
					apiKey: { env: 'DEMO_GORGIAS_KEY' },
					...at(sandbox.gorgias),
				},
				commerceSupportBitHumanApi: {
					apiSecret: { env: 'DEMO_BITHUMAN_SECRET' },
					...at(sandbox.bithuman),
				},
				commerceSupportStorefrontApi: {
					shop: SHOPIFY_DEMO.shop,
					appClientSecret: { env: 'DEMO_SHOPIFY_SECRET' },
					signingSecret: { env: 'DEMO_SIGNING_SECRET' },
				},
			},
			config: {
				chat: {
					shopName: 'Alder & Pine',
					'Storefront chat.title': 'Alder & Pine',
					'Storefront chat.avatar': true,
					'Storefront chat.avatarAgent': AGENT_CODE,
					...chat,
				},
			},
		},
		secrets: {
			DEMO_SHOPIFY_TOKEN: SHOPIFY_DEMO.accessToken,
			DEMO_SHOPIFY_SECRET: SHOPIFY_DEMO.clientSecret,
			DEMO_GORGIAS_KEY: GORGIAS_API_KEY,
			DEMO_BITHUMAN_SECRET: BITHUMAN_API_SECRET,
			DEMO_SIGNING_SECRET: SIGNING_SECRET,
		},
	};
}
