import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';
import { BITHUMAN_API } from '../nodes/BitHuman/address';
import { baseUrlExpression, environmentFields } from '../nodes/shared/credential';

/** bitHuman takes the account's secret in a header of its own. */
export async function authenticateBitHuman(
	credentials: ICredentialDataDecryptedObject,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const secret = String(credentials.apiSecret).trim();
	return { ...request, headers: { ...request.headers, 'api-secret': secret } };
}

export class CommerceSupportBitHumanApi implements ICredentialType {
	name = 'commerceSupportBitHumanApi';

	displayName = 'bitHuman API';

	icon = {
		light: 'file:../nodes/BitHuman/bithuman.svg',
		dark: 'file:../nodes/BitHuman/bithuman.dark.svg',
	} as const;

	documentationUrl = 'https://docs.bithuman.ai/api/api-keys';

	properties: INodeProperties[] = [
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Found at www.bithuman.ai under Developer > API Keys. The account needs the Creator plan or a larger one. Never put it into a shop theme or a web page.',
		},
		...environmentFields,
	];

	authenticate = authenticateBitHuman;

	/** `POST /v1/validate` answers 200 even for a wrong secret, so the account itself is asked for. */
	test: ICredentialTestRequest = {
		request: { baseURL: baseUrlExpression(`'${BITHUMAN_API}'`), url: '/v1/me' },
	};
}
