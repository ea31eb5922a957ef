import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { shopAddress } from '../address';
import { API_VERSION } from '../client';
import { graphqlProblem, httpProblem, type GraphQLProblem } from '../errors';
import { operations } from '../operations';
import { CONNECTION } from './document';
import { grantsScope } from './scopes';
import { tokenRefusal, tokenRequest } from './clientCredentials';

interface Connection {
	shop: { name: string; myshopifyDomain: string };
	currentAppInstallation: { accessScopes: Array<{ handle: string }> };
}
interface Answer {
	statusCode: number;
	body: unknown;
}
/** Through n8n's own helper: while a credential is tested, only that one knows which addresses are allowed. */
type Post = (path: string, body: object, headers?: Record<string, string>) => Promise<Answer>;

/** Without these not even an order can be looked up. */
const NEEDED = ['read_orders', 'read_products', 'read_returns', 'read_customers'];

/**
 * Tests a Shopify credential: which shop it opens, which scopes the app has, and which it lacks. n8n asks this for
 * the access token credential; of an OAuth2 credential it only checks itself whether it is connected.
 */
export async function shopifyConnection(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const { baseUrl } = shopAddress(data);
		const post: Post = async (path, body, headers = {}) =>
			// eslint-disable-next-line @n8n/community-nodes/no-deprecated-workflow-functions -- a credential test is given no other helper
			(await this.helpers.request({
				method: 'POST',
				uri: `${baseUrl}${path}`,
				headers,
				body,
				json: true,
				simple: false,
				resolveWithFullResponse: true,
				followRedirect: false,
				timeout: 10_000,
			})) as Answer;
		return { status: 'OK', message: await describeConnection(data, post) };
	} catch (error) {
		const message =
			error instanceof VendorError ? `${error.title}. ${error.nextStep}` : (error as Error).message;
		return { status: 'Error', message };
	}
}

async function describeConnection(
	credentials: ICredentialDataDecryptedObject,
	post: Post,
): Promise<string> {
	const { shop, currentAppInstallation } = await readConnection(
		post,
		await tokenFor(credentials, post),
	);
	const { host } = shopAddress(credentials);
	if (shop.myshopifyDomain !== host) {
		throw problem(
			`This shop's own domain is ${shop.myshopifyDomain}`,
			'Enter it as the shop domain: webhooks carry it.',
		);
	}
	const granted = currentAppInstallation.accessScopes.map(({ handle }) => handle).sort();
	const lacking = (scopes: string[]) => scopes.filter((scope) => !grantsScope(granted, scope));
	const missing = lacking(NEEDED);
	if (missing.length > 0) {
		throw problem(
			`Connected to ${shop.name}, but the app lacks the scopes ${missing.join(', ')}`,
			"Add them to the app's Admin API scopes and install the app again.",
		);
	}
	const some = lacking([...new Set(operations.flatMap(({ scopes = [] }) => scopes))]);
	return [
		`Connected to ${shop.name} (${shop.myshopifyDomain}), scopes: ${granted.join(', ')}.`,
		...(some.length > 0 ? [`Some operations also need: ${some.sort().join(', ')}.`] : []),
		...(credentials.clientSecret ? [] : ['Triggers also need the client secret.']),
	].join(' ');
}

async function tokenFor(credentials: ICredentialDataDecryptedObject, post: Post): Promise<string> {
	const { access_token } = (credentials.oauthTokenData ?? {}) as { access_token?: string };
	if (credentials.authentication !== 'clientCredentials') {
		return access_token ?? String(credentials.accessToken ?? '');
	}
	const { path, fields } = tokenRequest(credentials);
	const { statusCode, body } = await post(path, fields);
	const token = (body as { access_token?: string } | undefined)?.access_token;
	if (token) return token;
	throw new VendorError({
		vendor: 'Shopify',
		...tokenRefusal(statusCode, JSON.stringify(body ?? '')),
		httpStatus: statusCode,
		applied: 'no',
	});
}

async function readConnection(post: Post, token: string): Promise<Connection> {
	const { statusCode, body } = await post(
		`/admin/api/${API_VERSION}/graphql.json`,
		{ query: CONNECTION },
		{ 'X-Shopify-Access-Token': token },
	);
	const { data, errors } = (body ?? {}) as { data?: Connection; errors?: GraphQLProblem[] };
	if (statusCode === 200 && Array.isArray(errors)) throw graphqlProblem(errors, 'no');
	if (!data?.shop) throw httpProblem(statusCode, 'no');
	return data;
}

const problem = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, applied: 'no' });
