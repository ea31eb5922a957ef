import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createHttp, pacerFor, type Pacer, type Transport } from '../shared/http';
import { operationFor } from '../shared/operation';
import { agentOver } from './agent';
import { readEasyPostError } from './answers';
import { apiOf, EASYPOST_HOST, LABEL_HOST } from './endpoint';
import { authorization, keyOfCredential } from './key';
import type Sdk from './sdk';

const VENDOR = 'EasyPost';
/** EasyPost asks the carriers while we wait. */
const USUAL_TIMEOUT_MS = 45_000;
/** https://docs.easypost.com/guides/rate-limiting: lists have a fixed limit, everything else follows the load. */
const LISTS = { perSecond: 5, burst: 5 };

type EasyPostSdk = InstanceType<typeof Sdk>;

export interface EasyPost {
	readonly signal?: AbortSignal;
	/** The vendor's SDK, sending through our transport. It is loaded at the first call, not when n8n starts. */
	sdk(): Promise<EasyPostSdk>;
	/** A label's file. It is fetched without the key. @throws VendorError */
	download(url: string): Promise<Buffer>;
}

export const easyPostOperation = operationFor<EasyPost>();

export function createEasyPost(
	credentials: ICredentialDataDecryptedObject,
	transport: Transport,
): EasyPost {
	const { apiUrl, custom } = apiOf(credentials);
	const apiKey = keyOfCredential(credentials);
	const owner = createHash('sha256').update(apiKey).digest('base64');
	const httpWith = (pacer: Pacer) =>
		createHttp({
			...transport,
			timeoutMs: transport.timeoutMs ?? USUAL_TIMEOUT_MS,
			vendor: VENDOR,
			baseUrl: apiUrl,
			custom,
			hostPattern: EASYPOST_HOST,
			authenticate: (request) => ({
				...request,
				headers: { ...request.headers, authorization: authorization(apiKey) },
			}),
			rateLimit: { pacer },
			readError: readEasyPostError,
		});
	const http = httpWith(pacerFor(`easypost ${owner}`, {}));
	const lists = httpWith(pacerFor(`easypost lists ${owner}`, LISTS));
	const files = createHttp({
		...transport,
		vendor: VENDOR,
		baseUrl: custom ? apiUrl : 'https://easypost-files.s3.amazonaws.com',
		custom,
		hostPattern: LABEL_HOST,
	});
	let loaded: Promise<EasyPostSdk> | undefined;

	return {
		signal: transport.signal,
		async sdk() {
			loaded ??= import('./sdk').then(
				({ default: Client }) =>
					new Client('', {
						// A key in the SDK is a key in every object that it builds; the transport adds it instead.
						useProxy: true,
						baseUrl: `${apiUrl}/`,
						superagentMiddleware: () => agentOver(http, lists),
					}),
			);
			return await loaded;
		},
		async download(url) {
			const { data } = await files.request<Buffer>({
				method: 'GET',
				url,
				kind: 'read',
				responseType: 'buffer',
				headers: { accept: '*/*' },
			});
			return data ?? Buffer.alloc(0);
		},
	};
}
