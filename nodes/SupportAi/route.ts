import type { Shopper } from '../shared/types';
import type { Intent, Understanding } from '../shared/understanding/types';
import { asksForDemo } from './demo/asked';
import { budgetOf } from './recommend/asked';
import { contentWords } from './recommend/words';
import { answerFromFaq } from './reply/faq';
import { asksAboutRules } from './rulesAsked';
import type { AssistantConfig, ConversationState, ReturnForm, Route, Turn } from './turn';
import { yesOrNo } from './yesNo';

const ABOUT_AN_ORDER: readonly Intent[] = ['order_status'];
/** What the return form can take in. */
const FOR_A_RETURN: readonly Intent[] = ['return', 'exchange'];
/** What a customer may ask for until the order is sent. */
const FOR_A_CHANGE: readonly Intent[] = ['cancel_order', 'change_address'];
const ABOUT_PRODUCTS: readonly Intent[] = ['product_question', 'size', 'stock'];
/** Nothing is looked up for these. */
const SMALL_TALK: readonly Intent[] = ['greeting', 'thanks', 'goodbye', 'feedback', 'human'];
/** From here on the assistant only says that a person has the conversation. */
const WITH_A_PERSON = ['handoff_requested', 'human_active', 'awaiting_approval'];

interface Message {
	text: string;
	understanding: Understanding;
	shopper: Shopper;
	conversation: ConversationState;
	config: AssistantConfig;
	form: ReturnForm | null;
}

/**
 * Decides what happens with a message. This is code and no model: a model only proposes the understanding.
 * An answer to our own question (the order's number, its e-mail) continues the look-up it belongs to, and
 * a bare order number asks for that order, a bare product for that product.
 */
export function routeOf(
	message: Message,
): Pick<Turn, 'route' | 'lookup' | 'forReturn' | 'forOrder'> {
	const { understanding, shopper, conversation, config, form } = message;
	const { intent, entities } = understanding;
	const said = { orderNumber: orderNumberIn(message), email: entities.email };
	const customerId = shopper.proof === 'signed_customer' ? (shopper.customerId ?? '') : '';
	const lookup = {
		orderNumber: form?.orderNumber ?? said.orderNumber ?? conversation.pendingOrder,
		email: said.email ?? (needsStoredEmail(message, said.orderNumber) ? conversation.email : ''),
		customerId,
		query: queryOf(message),
		maximumPrice: budgetOf(entities.amount),
	};
	const answersUs = isAnswer(message, said, lookup);
	const goesOn =
		answersUs && conversation.pending.startsWith('return_') && intent !== 'order_status';
	const asksOnly = said.orderNumber === undefined && asksAboutRules(message.text);
	const wantsReturn = FOR_A_RETURN.includes(intent) && !asksOnly;
	const forReturn = config.startReturns && (goesOn || wantsReturn || form !== null);
	const namesOrderOnly =
		(intent === 'other' || intent === 'greeting') && said.orderNumber !== undefined;
	const forOrder =
		config.trackOrders &&
		!forReturn &&
		(answersUs || namesOrderOnly || ABOUT_AN_ORDER.includes(intent));
	return {
		route: route(message, lookup, { answersUs, forReturn, forOrder }),
		lookup,
		forReturn,
		forOrder,
	};
}

interface Said {
	orderNumber: string | undefined;
	email: string | undefined;
}

/** The address given before counts with a number that is given now, and for the order it has just proven. */
function needsStoredEmail(
	{ shopper, conversation, form }: Message,
	orderNumber: string | undefined,
): boolean {
	if (form) return true;
	if (asksFor(conversation, 'number') && orderNumber !== undefined) return true;
	if (shopper.proof === 'signed_customer') return false;
	const proven = conversation.proof === 'order_and_email' && conversation.pendingOrder !== '';
	return proven || orderNumber !== undefined || asksFor(conversation, 'number');
}

/**
 * Whether a message gives what an order is found by: what we have asked for or its correction, or the part
 * that was missing. A request of its own is no answer.
 */
function isAnswer(message: Message, said: Said, lookup: Turn['lookup']): boolean {
	if (said.orderNumber === undefined && said.email === undefined) return false;
	if (isOwnRequest(message)) return false;
	if (asksForAny(message.conversation)) return true;
	const completes = lookup.orderNumber !== '' && lookup.email !== '';
	return completes && message.text.trim().split(/\s+/).length <= MOST_WORDS_OF_AN_ANSWER;
}

const MOST_WORDS_OF_AN_ANSWER = 6;
/** "Sorry, I meant 1002" changes what was said, and not the order. */
const CORRECTION =
	/(?<!\p{L})(?:sorry|oops|meant|mistyped?|typo|wrong|instead|actually|entschuldigung|meinte?|falsch|vertippt|verschrieben|pardon|désolée?|voulais|trompée?|perd[oó]n|quería|equivocad[oa]|scusa|scusi|volevo|sbagliat[oa]|desculp[ae]|queria|enganei|bedoel(?:de)?|verkeerde?)(?!\p{L})/iu;
/** What nobody says who only answers a question. */
const OWN_REQUESTS: readonly Intent[] = [
	'cancel_order',
	'return',
	'exchange',
	'refund',
	'refund_status',
	'invoice',
];
/** These may stand for "the address is …" and "I meant …". */
const ALIKE: readonly Intent[] = ['change_order', 'change_address'];
const LEAST_SURE = 0.5;

function isOwnRequest({ text, understanding }: Message): boolean {
	const { intent, confidence, entities } = understanding;
	if (confidence < LEAST_SURE) return false;
	if (OWN_REQUESTS.includes(intent)) return true;
	return ALIKE.includes(intent) && entities.email === undefined && !CORRECTION.test(text);
}

function route(
	{ text, understanding, conversation, config, form }: Message,
	lookup: Turn['lookup'],
	{ answersUs, forReturn, forOrder }: { answersUs: boolean; forReturn: boolean; forOrder: boolean },
): Route {
	if (WITH_A_PERSON.includes(conversation.status)) return 'waiting';
	if (form && config.startReturns) return 'return';
	if (understanding.signals.escalate || understanding.intents.includes('human')) return 'person';
	if (conversation.pending === 'person' && yesOrNo(text)) {
		return yesOrNo(text) === 'yes' ? 'person' : 'talk';
	}
	const { intent, entities } = understanding;
	if (config.demonstrateProducts && asksForDemo(text)) return 'demo';
	if (forReturn) return orderRoute(lookup);
	if (config.changeOrders && lookup.customerId && FOR_A_CHANGE.includes(intent) && !answersUs) {
		return 'order_change';
	}
	if (forOrder) return orderRoute(lookup);
	const namesProductOnly = intent === 'other' && entities.product !== undefined;
	if (config.showProducts && (namesProductOnly || ABOUT_PRODUCTS.includes(intent)))
		return 'product';
	if (config.recommendProducts && intent === 'recommendation') return 'recommend';
	const smallTalk =
		SMALL_TALK.includes(intent) || (intent === 'order_status' && config.trackOrders);
	if (!config.answerFromKnowledge || smallTalk || answerFromFaq(text, config)) return 'talk';
	return 'knowledge';
}

/** A recommendation is for a use or a person as often as for a product, so all that was said is looked for. */
function queryOf({ text, understanding: { intent, entities, language } }: Message): string {
	if (asksForDemo(text)) return entities.product ?? '';
	if (intent === 'recommendation') return contentWords(text, language).join(' ');
	return entities.product ?? text.slice(0, 200);
}

/** Number and e-mail prove an order to anybody; without them a signed-in customer is asked of Shopify. */
function orderRoute({ orderNumber, email, customerId }: Turn['lookup']): Route {
	if (customerId && !email) return 'own_order';
	if (orderNumber && email) return 'order_with_proof';
	return 'talk';
}

const asksFor = ({ pending }: ConversationState, what: 'number' | 'email'): boolean =>
	pending === `order_${what}` || pending === `return_${what}`;

/**
 * An answer to our question counts whole: the `-A` of "1001-A" belongs to it. Of "not 1001 but 1002", the
 * number that we do not have yet.
 */
function orderNumberIn(message: Message): string | undefined {
	const { orderNumber } = message.understanding.entities;
	const bare = bareNumber(message);
	const named =
		orderNumber === undefined || bare?.startsWith(orderNumber)
			? (bare ?? orderNumber)
			: orderNumber;
	const known = message.conversation.pendingOrder.replace(/^#/, '');
	if (named === undefined || named !== known || !asksForAny(message.conversation)) return named;
	const others = message.text.match(/(?<![\p{L}\p{N}@._-])\d{3,12}(?![\p{L}\p{N}@._-])/gu) ?? [];
	return others.find((other) => other !== known) ?? named;
}

const asksForAny = (conversation: ConversationState) =>
	asksFor(conversation, 'number') || asksFor(conversation, 'email');

/** "1001" alone means nothing, unless we have just asked for an order number. */
function bareNumber({ text, conversation }: Message): string | undefined {
	if (!asksFor(conversation, 'number')) return undefined;
	return /^\D{0,20}?([A-Za-z]{0,6}[-_]?\d{3,12}(?:[-_][A-Za-z0-9]{1,6})?)\D{0,20}$/.exec(
		text.trim(),
	)?.[1];
}
