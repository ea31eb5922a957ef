import type { ConversationStatus, Shopper } from '../shared/types';
import type { Understanding } from '../shared/understanding/types';
import type { Attempt } from './proof/attempt';

/** What the shop has decided about its assistant, from the workflow's Client config node. */
export interface AssistantConfig {
	shopName: string;
	/** How the assistant sounds, in a sentence; only a language model makes use of it. */
	personality: string;
	/** ISO 639-1 codes; the first one is used when the shopper's language is not among them. */
	languages: string[];
	trackOrders: boolean;
	showProducts: boolean;
	/** Whether products are suggested to somebody who names none. */
	recommendProducts: boolean;
	/** Whether a product is shown step by step to somebody who asks how it looks or works. */
	demonstrateProducts: boolean;
	showStock: boolean;
	/** Whether shoppers can ask for a return in the chat. */
	startReturns: boolean;
	/** Whether signed-in customers are led to the page on which an order is cancelled or its address changed. */
	changeOrders: boolean;
	/** Whether the table support_knowledge is searched for an answer. */
	answerFromKnowledge: boolean;
	/** Plain text: what the shop promises about shipping, returns, payment. */
	policies: string;
	faq: Array<{ question: string; answer: string }>;
}

/** What the conversation's row says, with a new conversation's defaults filled in. */
export interface ConversationState {
	status: ConversationStatus;
	isNew: boolean;
	/** What the assistant has asked for and not yet received. */
	pending: Pending;
	pendingOrder: string;
	email: string;
	/** How the shopper was known at the last message; `order_and_email` is the proof of `pendingOrder` by `email`. */
	proof: string;
	language: string;
	room: string;
	ticketId: string;
	turns: number;
}

/**
 * `return_…` asks for the same as `order_…`, for an order of which something is to be sent back;
 * `person` asks whether a person shall take over.
 */
export type Pending =
	| ''
	| 'order_number'
	| 'order_email'
	| 'return_number'
	| 'return_email'
	| 'contact_email'
	| 'person';

/**
 * Where the workflow goes with this message: `own_order` the signed-in customer's order, `order_with_proof`
 * number and e-mail of the order, `product` a search, `recommend` a choice among products,
 * `demo` a product shown step by step, `return` a filled-in return form, `order_change` a page for a
 * signed-in customer's order, `person` a hand-over, `waiting` a person has the
 * conversation already, `knowledge` a search in the shop's own texts, `talk` an answer without a look-up.
 */
export type Route =
	| 'own_order'
	| 'order_with_proof'
	| 'product'
	| 'recommend'
	| 'demo'
	| 'return'
	| 'order_change'
	| 'person'
	| 'waiting'
	| 'knowledge'
	| 'talk';

/** What was chosen in the widget's return form; the trigger has checked its shape, nobody its truth. */
export interface ReturnForm {
	orderNumber: string;
	lines: Array<{ itemId: string; quantity: number }>;
	reason: string;
	wants: string;
}

/** One message of a shopper on its way through the workflow. */
export interface Turn {
	route: Route;
	text: string;
	understanding: Understanding;
	/** The language to answer in, one of the config's. */
	language: string;
	/** Whether the order is looked up in order to send something back. */
	forReturn: boolean;
	/** Whether it is the state of an order that is asked for. */
	forOrder: boolean;
	form: ReturnForm | null;
	/** What to look up; empty strings where there is nothing. */
	lookup: {
		orderNumber: string;
		email: string;
		customerId: string;
		query: string;
		/** What the shopper wants to spend at most, as a decimal. */
		maximumPrice: string;
	};
	/** The proof this message offers, for the table `support_attempts`. */
	attempt: Attempt;
	shopper: Shopper;
	conversation: ConversationState;
	config: AssistantConfig;
	engine: 'embedded' | 'openai';
	/** Why the embedded engine answered although the language model was asked. */
	fallback: string | null;
}
