import type { ICredentialDataDecryptedObject, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { baseUrlOf } from '../../shared/credential';
import { VendorError } from '../../shared/errors';
import { createHttp, toFetch, type Transport } from '../../shared/http';
import { OPENAI_URL } from './address';

export interface ModelRequest {
	/** Written by us alone: nothing a shopper or a shop's data says may get in here. */
	instructions: string;
	/** Data for the model, delimited and redacted. */
	input: string;
	name: string;
	/** JSON Schema for strict structured output: all properties required, none additional. */
	schema: IDataObject;
}

export interface Model {
	/** @returns the model's answer, parsed; the caller checks it. @throws VendorError */
	json(request: ModelRequest): Promise<IDataObject>;
}

interface ModelSettings {
	model: string;
	api: 'responses' | 'chat';
	maximumTokens: number;
}

/** One connection to the account's language model, made when the first question is asked. */
export async function openModel(
	n8n: Pick<IExecuteFunctions, 'getCredentials' | 'getNodeParameter'>,
	itemIndex: number,
	transport: Transport,
): Promise<Model> {
	const credentials = await n8n.getCredentials('commerceSupportOpenAiApi', itemIndex);
	const options = n8n.getNodeParameter('modelOptions', itemIndex, {}) as IDataObject;
	const settings: ModelSettings = {
		model: String(n8n.getNodeParameter('model', itemIndex, '', { extractValue: true })),
		api: options.api === 'chat' ? 'chat' : 'responses',
		maximumTokens: Number(options.maximumTokens ?? 1200),
	};
	const timeoutMs = Number(options.timeoutSeconds ?? 12) * 1000;
	const openai = await openAi(credentials, { ...transport, timeoutMs, budgetMs: timeoutMs });
	return {
		json: async (request) =>
			parse(
				settings.api === 'chat'
					? await askChat(openai, settings, request)
					: await askResponses(openai, settings, request),
			),
	};
}

/** The transport's own time-out comes first, since it says more than the SDK's. */
const GRACE_MS = 100;

/**
 * The SDK on our own transport: its retries and its environment variables are off. The budget bounds the whole
 * call, with everything that the transport tries again.
 */
export async function openAi(credentials: ICredentialDataDecryptedObject, transport: Transport) {
	const { OpenAI } = await import('../sdk');
	const { baseUrl, custom } = baseUrlOf(credentials, OPENAI_URL);
	const http = createHttp({
		...transport,
		vendor: 'OpenAI',
		baseUrl,
		custom,
		hostPattern: /^api\.openai\.com$/,
	});
	return new OpenAI({
		apiKey: String(credentials.apiKey ?? ''),
		baseURL: baseUrl,
		organization: String(credentials.organization ?? '') || null,
		project: null,
		webhookSecret: null,
		maxRetries: 0,
		...(transport.budgetMs ? { timeout: transport.budgetMs + GRACE_MS } : {}),
		logLevel: 'off',
		fetch: toFetch(http, { kind: 'read' }),
	});
}

type Client = Awaited<ReturnType<typeof openAi>>;

/** https://platform.openai.com/docs/api-reference/responses/create; `store` is on unless it is sent as false. */
async function askResponses(openai: Client, settings: ModelSettings, request: ModelRequest) {
	const response = await openai.responses.create({
		model: settings.model,
		instructions: request.instructions,
		input: request.input,
		store: false,
		max_output_tokens: settings.maximumTokens,
		text: {
			format: {
				type: 'json_schema',
				name: request.name,
				strict: true,
				schema: request.schema,
			},
		},
	});
	if (response.status !== 'completed')
		throw unusable(`The answer of the model is ${response.status}`);
	const parts = response.output.flatMap((item) => (item.type === 'message' ? item.content : []));
	if (parts.some(({ type }) => type === 'refusal')) throw unusable(DECLINED);
	return response.output_text;
}

async function askChat(openai: Client, settings: ModelSettings, request: ModelRequest) {
	const completion = await openai.chat.completions.create({
		model: settings.model,
		messages: [
			{ role: 'system', content: request.instructions },
			{ role: 'user', content: request.input },
		],
		store: false,
		max_completion_tokens: settings.maximumTokens,
		response_format: {
			type: 'json_schema',
			json_schema: { name: request.name, strict: true, schema: request.schema },
		},
	});
	const [choice] = completion.choices;
	if (choice?.message.refusal) throw unusable(DECLINED);
	if (choice && ['length', 'content_filter'].includes(choice.finish_reason)) {
		throw unusable('The answer of the model is incomplete');
	}
	return choice?.message.content ?? '';
}

const DECLINED = 'The model declined to answer';

function parse(text: string): IDataObject {
	try {
		const value: unknown = JSON.parse(text);
		if (value && typeof value === 'object' && !Array.isArray(value)) return value as IDataObject;
	} catch {
		throw unusable('The answer of the model is not JSON');
	}
	throw unusable('The model gave no answer');
}

const unusable = (title: string) =>
	new VendorError({
		vendor: 'OpenAI',
		title,
		nextStep: 'Raise the maximum output tokens or choose another model.',
		applied: 'no',
	});
