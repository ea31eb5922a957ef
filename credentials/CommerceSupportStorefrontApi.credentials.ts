import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

export class CommerceSupportStorefrontApi implements ICredentialType {
	name = 'commerceSupportStorefrontApi';

	displayName = 'Commerce Support Storefront API';

	icon: Icon = {
		light: 'file:../nodes/StorefrontChat/storefrontChat.svg',
		dark: 'file:../nodes/StorefrontChat/storefrontChat.dark.svg',
	};

	documentationUrl =
		'https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies';

	properties: INodeProperties[] = [
		{
			displayName: 'Shop Domain',
			name: 'shop',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. my-shop.myshopify.com',
			description: 'Permanent domain of the shop, not its public one',
		},
		{
			displayName: 'App Client Secret',
			name: 'appClientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Client secret of the Shopify app that owns the app proxy',
			hint: 'Only needed for access by the Shopify app proxy',
		},
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Random text with which chat sessions are signed',
			hint: 'At least 32 characters, for example the output of "openssl rand -hex 32". A new secret ends all open chats.',
		},
	];
}
