import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { isHitlToolType } from 'n8n-workflow';
import { PAGE_HEADERS, pageHtml } from '../../shared/page';
import { singleLine, truncate } from '../../shared/text';
import { questionPage, type PageState } from './page';
import { isAbout } from './run';

const LONGEST_ANSWER = 5_000;

/**
 * The page of a question. Opening it changes nothing, for mail programs and scanners open links; its form decides. That
 * an answer counts once is n8n's doing: it takes the run out of waiting by an update of the row that waits.
 */
export async function answerQuestion(this: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { method } = this.getRequestObject();
	const expects = this.getNodeParameter('responseType', 'approval') as 'approval' | 'freeText';
	const { until, about } = this.getQueryData() as IDataObject;
	const open = isAbout(this, about) && Date.now() < Date.parse(String(until));
	const show = (state: PageState) => {
		const question = this.getNodeParameter('message', '') as string;
		return pageHtml(questionPage({ question, expects, until: String(until), state }));
	};

	const response = this.getResponseObject();
	for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
	if (!open) {
		response.status(410).end(show('over'));
		return { noWebhookResponse: true };
	}
	const answer = method === 'POST' ? answerIn(this.getBodyData(), expects) : undefined;
	if (!answer) {
		response.status(method === 'POST' ? 400 : 200).end(show(method === 'POST' ? 'again' : 'ask'));
		return { noWebhookResponse: true };
	}
	return { webhookResponse: show('stored'), workflowData: outputsFor(this, answer) };
}

interface Answer extends IDataObject {
	/** Null for an answer in words. */
	approved: boolean | null;
	text: string;
	answeredBy: string;
	answeredAt: string;
}

/** What the form holds; undefined when it is not complete. */
function answerIn(body: IDataObject, expects: 'approval' | 'freeText'): Answer | undefined {
	const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
	const decision = textOf(body.decision);
	const text = truncate(textOf(body.text), LONGEST_ANSWER);
	const answeredBy = singleLine(textOf(body.name), 120);
	const fits =
		expects === 'freeText'
			? decision === 'answer' && text !== ''
			: decision === 'approve' || decision === 'deny';
	if (!fits || !answeredBy) return undefined;
	const approved = expects === 'freeText' ? null : decision === 'approve';
	return { approved, text, answeredBy, answeredAt: new Date().toISOString() };
}

/** First nobody's output, then the one of each answer. An AI agent that asks reads the first one only. */
function outputsFor(n8n: IWebhookFunctions, answer: Answer): INodeExecutionData[][] {
	const item = { json: answer, pairedItem: { item: 0 } };
	if (isHitlToolType(n8n.getNode().type)) return [[item]];
	return answer.approved === false ? [[], [], [item]] : [[], [item]];
}
