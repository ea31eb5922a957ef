import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { baseUrlOf, environmentFields, refuseForeignOrigin } from '../nodes/shared/credential';
import { OPENAI_URL } from '../nodes/SupportAi/openai/address';

export class CommerceSupportOpenAiApi implements ICredentialType {
	name = 'commerceSupportOpenAiApi';

	displayName = 'OpenAI (Commerce Support) API';

	icon = { light: 'file:icons/supportAi.svg', dark: 'file:icons/supportAi.dark.svg' } as const;

	documentationUrl = 'https://platform.openai.com/docs/api-reference/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			hint: 'A restricted key with write access to Responses and read access to Models is enough',
		},
		{
			displayName: 'Organization ID',
			name: 'organization',
			type: 'string',
			default: '',
			description: 'Only for keys that belong to several organizations',
		},
		...environmentFields,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		refuseForeignOrigin('OpenAI', request, baseUrlOf(credentials, OPENAI_URL).baseUrl);
		request.headers = { ...request.headers, Authorization: `Bearer ${credentials.apiKey}` };
		return request;
	}
}
