import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';

/** Fields that both Shopify credentials have. */
export const shopField: INodeProperties = {
	displayName: 'Shop Domain',
	name: 'shop',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. my-shop.myshopify.com',
	description:
		'The domain that ends in .myshopify.com, shown in Shopify admin under Settings, Domains',
};

export const clientSecretFields = (description: string, required = false): INodeProperties[] => [
	{
		displayName: 'App Client Secret',
		name: 'clientSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required,
		description,
	},
	{
		displayName: 'Previous Client Secret',
		name: 'previousClientSecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description:
			'Only after the client secret was changed: Shopify goes on signing with the one before for up to an hour',
	},
];

/** The secrets with which Shopify may have signed, newest first. */
export const signingSecrets = ({
	clientSecret,
	previousClientSecret,
}: ICredentialDataDecryptedObject): string[] =>
	[clientSecret, previousClientSecret]
		.map((secret) => String(secret ?? '').trim())
		.filter((secret) => secret !== '');
