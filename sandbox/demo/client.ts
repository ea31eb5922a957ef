import type { Sandbox } from '..';
import { AGENT_CODE, BITHUMAN_API_SECRET } from '../bithuman';
import { EASYPOST_TEST_KEY } from '../easypost';
import { GORGIAS_API_KEY, GORGIAS_EMAIL } from '../gorgias';
import { SENDGRID_DEMO } from '../sendgrid';
import { SHOPIFY_DEMO } from '../shopify';
import { STRIPE_DEMO } from '../stripe';

/** Signs the demo's chat sessions; a shop makes up its own. */
const SIGNING_SECRET = 'sandbox-signing-secret-0123456789abcdef';

/** Where the demo shop's parcels come back to. */
const SHOP_ADDRESS = {
	returnName: 'Alder & Pine Returns',
	returnStreet: 'Lindenstrasse 12',
	returnCity: 'Berlin',
	returnState: 'BE',
	returnZip: '10969',
	returnCountry: 'DE',
	returnPhone: '+493055550100',
};

/** The demo shop as an agency would describe a client, and the secrets that its file names. */
export function demoClient(
	sandbox: Sandbox,
	{
		client = 'demo',
		chat = {},
		config = {},
		n8n,
	}: {
		client?: string;
		chat?: Record<string, unknown>;
		/** Settings of further workflows, by their names. */
		config?: Record<string, Record<string, unknown>>;
		/** With it the chat shows what a person writes later. */
		n8n?: { url: string; apiKey: string };
	} = {},
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
					sessionWebhookSecret: { env: 'DEMO_BITHUMAN_SESSIONS' },
					...at(sandbox.bithuman),
				},
				commerceSupportEasyPostApi: {
					mode: 'test',
					apiKey: { env: 'DEMO_EASYPOST_KEY' },
					...at(sandbox.easypost),
				},
				commerceSupportSendGridApi: {
					apiKey: { env: 'DEMO_SENDGRID_KEY' },
					senderEmail: SENDGRID_DEMO.sender,
					senderName: 'Alder & Pine',
					...at(sandbox.sendgrid),
				},
				twilioApi: false,
				commerceSupportStripeApi: {
					secretKey: { env: 'DEMO_STRIPE_KEY' },
					...at(sandbox.stripe),
				},
				...(n8n && {
					commerceSupportN8nApi: { baseUrl: n8n.url, apiKey: { env: 'DEMO_N8N_KEY' } },
				}),
				commerceSupportStorefrontApi: {
					shop: SHOPIFY_DEMO.shop,
					appClientSecret: { env: 'DEMO_SHOPIFY_SECRET' },
					signingSecret: { env: 'DEMO_SIGNING_SECRET' },
				},
			},
			config: {
				...config,
				'return-issue': SHOP_ADDRESS,
				chat: {
					shopName: 'Alder & Pine',
					'Storefront chat.title': 'Alder & Pine',
					'Storefront chat.avatar': true,
					'Storefront chat.avatarAgent': AGENT_CODE,
					'Storefront chat.transcript': true,
					...(n8n && { 'Storefront chat.laterMessages': true }),
					...chat,
				},
			},
		},
		secrets: {
			DEMO_SHOPIFY_TOKEN: SHOPIFY_DEMO.accessToken,
			DEMO_SHOPIFY_SECRET: SHOPIFY_DEMO.clientSecret,
			DEMO_GORGIAS_KEY: GORGIAS_API_KEY,
			DEMO_BITHUMAN_SECRET: BITHUMAN_API_SECRET,
			DEMO_BITHUMAN_SESSIONS: 'sandbox-session-events',
			DEMO_SIGNING_SECRET: SIGNING_SECRET,
			DEMO_EASYPOST_KEY: EASYPOST_TEST_KEY,
			DEMO_SENDGRID_KEY: SENDGRID_DEMO.apiKey,
			DEMO_STRIPE_KEY: STRIPE_DEMO.secretKey,
			DEMO_N8N_KEY: n8n?.apiKey ?? '',
		},
	};
}
