import type { IDataObject } from 'n8n-workflow';
import { OPENAI_API_KEY } from '../../../sandbox/openai';
import type { Turn } from '../../../nodes/SupportAi/turn';
import { runNode } from '../../harness';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];
export const CONFIG = {
	shopName: 'Alder & Pine',
	languages: LANGUAGES,
	policies: 'Returns are free within 30 days.',
};

/** Runs operations of the Support AI node on the engine; with `openai` the language model is asked. */
export async function ai(
	name: string,
	parameters: IDataObject,
	openai?: { url: string; apiKey?: string },
): Promise<IDataObject> {
	const [resource, operation] = name.split('.');
	const { items, error } = await runNode({
		type: 'supportAi',
		parameters: { resource, operation, engine: openai ? 'openai' : 'embedded', ...parameters },
		credentials: openai
			? {
					commerceSupportOpenAiApi: {
						environment: 'custom',
						baseUrl: `${openai.url}/v1`,
						apiKey: openai.apiKey ?? OPENAI_API_KEY,
						organization: '',
					},
				}
			: {},
	});
	if (error) throw Object.assign(new Error(error.message), { description: error.description });
	return items[0];
}

export interface Said {
	text: string;
	conversation?: IDataObject;
	request?: IDataObject;
	config?: IDataObject;
}

/** What the node understands of a message. */
export const turnOf = async ({
	text,
	conversation = {},
	request = {},
	config = {},
}: Said): Promise<Turn> =>
	(await ai('message.understand', {
		text,
		conversation: JSON.stringify(conversation),
		request: JSON.stringify(request),
		config: JSON.stringify({ ...CONFIG, ...config }),
	})) as unknown as Turn;

export interface Composed {
	reply: { text: string; spoken: string; handover: boolean; actions: Array<{ type: string }> };
	conversation: IDataObject;
	ticket: {
		note: string;
		subject: string;
		tags: string[];
		email: string | null;
		priority: string;
	} | null;
	record: { events: IDataObject[] };
	response: { conversation: { status: string } };
	engine: string;
	fallback: string | null;
}

export const composed = async (
	turn: Turn,
	facts: IDataObject = {},
	openai?: { url: string },
	recommendation?: IDataObject,
): Promise<Composed> =>
	(await ai(
		'reply.compose',
		{
			turn: JSON.stringify(turn),
			facts: JSON.stringify(facts),
			recommendation: recommendation ? JSON.stringify(recommendation) : '',
		},
		openai,
	)) as unknown as Composed;
