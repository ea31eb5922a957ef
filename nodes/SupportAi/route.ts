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
export function routeOf(message: Message): Pick<Turn, 'route' | 'lookup' | 'forReturn'> {
	const { understanding, shopper, conversation, config, form } = message;
	const { entities } = understanding;
	const said = { orderNumber: orderNumberIn(message), email: entities.email };
	const lookup = {
		orderNumber: form?.orderNumber ?? said.orderNumber ?? conversation.pendingOrder,
		email: said.email ?? (form || asksFor(conversation, 'number') ? conversation.email : ''),
		customerId: shopper.proof === 'signed_customer' ? (shopper.customerId ?? '') : '',
		query: queryOf(message),
		maximumPrice: budgetOf(entities.amount),
	};
	const answersUs =
		(asksFor(conversation, 'email') && said.email !== undefined) ||
		(asksFor(conversation, 'number') && said.orderNumber !== undefined);
	const goesOn = answersUs && conversation.pending.startsWith('return_');
	const asksOnly = said.orderNumber === undefined && asksAboutRules(message.text);
	const wantsReturn = FOR_A_RETURN.includes(understanding.intent) && !asksOnly;
	const forReturn = config.startReturns && (goesOn || wantsReturn || form !== null);
	return { route: route(message, lookup, answersUs, forReturn), lookup, forReturn };
}

function route(
	{ text, understanding, conversation, config, form }: Message,
	lookup: Turn['lookup'],
	answersUs: boolean,
	forReturn: boolean,
): Route {
	if (WITH_A_PERSON.includes(conversation.status)) return 'waiting';
	if (form && config.startReturns) return 'return';
	if (understanding.signals.escalate || understanding.intents.includes('human')) return 'person';
	if (conversation.pending === 'person' && yesOrNo(text)) {
		return yesOrNo(text) === 'yes' ? 'person' : 'talk';
	}
	const { intent, entities } = understanding;
	const namesOrderOnly = intent === 'other' && entities.orderNumber !== undefined;
	if (config.demonstrateProducts && asksForDemo(text)) return 'demo';
	if (forReturn) return orderRoute(lookup);
	if (config.changeOrders && lookup.customerId && FOR_A_CHANGE.includes(intent)) {
		return 'order_change';
	}
	if (config.trackOrders && (answersUs || namesOrderOnly || ABOUT_AN_ORDER.includes(intent))) {
		return orderRoute(lookup);
	}
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

/** An answer to our question counts whole: the `-A` of "1001-A" belongs to it. */
function orderNumberIn(message: Message): string | undefined {
	const { orderNumber } = message.understanding.entities;
	const bare = bareNumber(message);
	return orderNumber === undefined || bare?.startsWith(orderNumber)
		? (bare ?? orderNumber)
		: orderNumber;
}

/** "1001" alone means nothing, unless we have just asked for an order number. */
function bareNumber({ text, conversation }: Message): string | undefined {
	if (!asksFor(conversation, 'number')) return undefined;
	return /^\D{0,20}?([A-Za-z]{0,6}[-_]?\d{3,12}(?:[-_][A-Za-z0-9]{1,6})?)\D{0,20}$/.exec(
		text.trim(),
	)?.[1];
}
