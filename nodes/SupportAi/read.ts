import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import type { ConversationStatus, Proof, Shopper } from '../shared/types';
import { LANGUAGES } from '../shared/understanding/types';
import type { AssistantConfig, ConversationState, Pending, ReturnForm, Turn } from './turn';

const STATUSES: readonly ConversationStatus[] = [
	'ai_active',
	'handoff_requested',
	'human_active',
	'awaiting_approval',
	'closed',
];
const PENDING: readonly Pending[] = [
	'order_number',
	'order_email',
	'return_number',
	'return_email',
	'contact_email',
	'person',
];
const PROOFS: readonly Proof[] = ['signed_customer', 'email_code', 'order_and_email'];

/** A JSON field as n8n hands it over: an object from an expression, text that a person typed, or nothing. */
export function jsonObject(value: unknown, field: string): IDataObject | undefined {
	const parsed = typeof value === 'string' ? parse(value, field) : value;
	if (parsed === null || parsed === undefined) return undefined;
	if (typeof parsed === 'object' && !Array.isArray(parsed)) return parsed as IDataObject;
	throw unreadable(field);
}

function parse(text: string, field: string): unknown {
	if (!text.trim()) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		throw unreadable(field);
	}
}

/** Rows of a table: `{ rows: […] }` or the list itself; an item without values is no row. */
export function rowsOf(value: unknown, field: string): IDataObject[] {
	const parsed = typeof value === 'string' ? parse(value, field) : value;
	const rows = Array.isArray(parsed) ? parsed : (parsed as IDataObject | undefined)?.rows;
	if (!parsed) return [];
	if (!Array.isArray(rows)) throw unreadable(field);
	return rows.filter((row) => row && Object.keys(row as object).length > 0) as IDataObject[];
}

const unreadable = (field: string) =>
	new VendorError({
		vendor: 'Support AI',
		title: `${field} is not a JSON object`,
		nextStep: `Give ${field} as an object, for example {} or an expression that returns one.`,
		applied: 'no',
	});

/** What Understand returned. @throws VendorError for anything else */
export function readTurn(value: IDataObject): Turn {
	const turn = value as unknown as Turn;
	if (turn.understanding && turn.conversation && turn.lookup && turn.config && turn.shopper)
		return turn;
	throw new VendorError({
		vendor: 'Support AI',
		title: 'There is no output of the operation Understand to answer',
		nextStep: 'Put a Support AI node with the operation Understand before this one.',
		applied: 'no',
	});
}

/** The row of `support_conversations`; an empty object is a conversation that has just begun. */
export function readConversation(row: IDataObject): ConversationState {
	return {
		status: STATUSES.find((status) => status === row.status) ?? 'ai_active',
		isNew: !row.session,
		pending: PENDING.find((pending) => pending === row.pending) ?? '',
		pendingOrder: text(row.pendingOrder),
		email: text(row.email),
		proof: text(row.proof),
		language: text(row.language),
		room: text(row.room),
		ticketId: text(row.ticketId),
		turns: Number(row.turns) || 0,
	};
}

/** What the Storefront Chat Trigger says of a request; all empty when the node is used on its own. */
export function readRequest(item: IDataObject) {
	const [session, shopper, client, message] = [
		item.session,
		item.shopper,
		item.client,
		item.message,
	].map((part) => (part ?? {}) as IDataObject);
	return {
		session: text(session.id),
		shop: text(session.shop),
		address: text(client.address),
		/** Of the page or the browser, such as `de-CH`; empty when not known. */
		locale: text(client.locale),
		text: text(message.text),
		shopper: readShopper(shopper),
		form: (item.form ?? null) as ReturnForm | null,
	};
}

/** An unknown proof counts as none. */
function readShopper(shopper: IDataObject): Shopper {
	const proof = PROOFS.find((known) => known === shopper.proof) ?? 'none';
	return {
		proof,
		customerId: proof === 'signed_customer' ? text(shopper.customerId) || null : null,
		email: text(shopper.email) || null,
	};
}

export function readConfig(config: IDataObject): AssistantConfig {
	const languages = list(config.languages).filter((code) =>
		(LANGUAGES as readonly string[]).includes(code),
	);
	return {
		shopName: text(config.shopName),
		personality: text(config.personality),
		languages: languages.length > 0 ? languages : ['en'],
		trackOrders: config.trackOrders !== false,
		showProducts: config.showProducts !== false,
		recommendProducts: config.recommendProducts !== false,
		demonstrateProducts: config.demonstrateProducts !== false,
		showStock: config.showStock !== false,
		startReturns: config.startReturns === true,
		changeOrders: config.changeOrders === true,
		answerFromKnowledge: config.answerFromKnowledge === true,
		policies: text(config.policies),
		faq: readFaq(config.faq),
	};
}

/** Either a list of objects or, as in a Set node, text with a question and its answer on two lines each. */
function readFaq(faq: unknown): AssistantConfig['faq'] {
	if (Array.isArray(faq)) {
		return faq
			.map((entry: IDataObject) => ({
				question: text(entry?.question),
				answer: text(entry?.answer),
			}))
			.filter(({ question, answer }) => question && answer);
	}
	return text(faq)
		.split(/\n\s*\n/)
		.map((block) => block.trim().split('\n'))
		.filter((lines) => lines.length >= 2)
		.map(([question, ...answer]) => ({
			question: question.trim(),
			answer: answer.join(' ').trim(),
		}));
}

const list = (value: unknown): string[] =>
	(Array.isArray(value) ? value.map(String) : text(value).split(/[\s,;]+/))
		.map((code) => code.toLowerCase())
		.filter(Boolean);

const text = (value: unknown): string =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
