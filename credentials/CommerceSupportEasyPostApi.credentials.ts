import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { apiOf } from '../nodes/EasyPost/endpoint';
import { authorization, keyOfCredential } from '../nodes/EasyPost/key';
import { environmentFields, refuseForeignOrigin } from '../nodes/shared/credential';

export class CommerceSupportEasyPostApi implements ICredentialType {
	name = 'commerceSupportEasyPostApi';

	displayName = 'EasyPost API';

	icon = {
		light: 'file:../nodes/EasyPost/easypost.svg',
		dark: 'file:../nodes/EasyPost/easypost.dark.svg',
	} as const;

	documentationUrl = 'https://docs.easypost.com/docs/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'Mode',
			name: 'mode',
			type: 'options',
			options: [
				{
					name: 'Production',
					value: 'production',
					description: 'Labels are real and cost money',
				},
				{
					name: 'Test',
					value: 'test',
					description: 'Labels cost nothing and no carrier takes them',
				},
			],
			default: 'test',
			description: 'Which kind of key this is; a key of the other kind is refused',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'EZTK… or EZAK…',
			description:
				'Shown in the EasyPost dashboard under Account Settings, API Keys. A test key begins with EZTK, a production key with EZAK.',
		},
		...environmentFields,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		refuseForeignOrigin('EasyPost', request, apiOf(credentials).apiUrl);
		const Authorization = authorization(keyOfCredential(credentials));
		return { ...request, headers: { ...request.headers, Authorization } };
	}
}
