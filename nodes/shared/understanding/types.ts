/** What a shopper may want, in the shop's own terms. */
export const INTENTS = [
	'order_status',
	'return',
	'refund_status',
	'refund',
	'exchange',
	'cancel_order',
	'change_order',
	'change_address',
	'product_question',
	'recommendation',
	'size',
	'stock',
	'discount',
	'payment',
	'account',
	'invoice',
	'shipping_info',
	'complaint',
	'human',
	'thanks',
	'goodbye',
	'greeting',
	'feedback',
	'other',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Why a person should take over, strongest first: with several, the first one is reported first. */
export const ESCALATION_REASONS = [
	'self_harm',
	'safety',
	'fraud',
	'privacy',
	'legal_threat',
	'chargeback',
	'public_threat',
	'abuse',
	'explicit_request',
	'repeat_contact',
	'churn',
] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];

export type ReturnReason =
	| 'too_small'
	| 'too_big'
	| 'damaged'
	| 'defective'
	| 'wrong_item'
	| 'missing_item'
	| 'not_as_described'
	| 'changed_mind'
	| 'late'
	| 'ordered_by_mistake'
	| 'better_price'
	| 'other';

/** What the shopper said, as written; only `quantity` (pieces) and `reason` (a code) are translated. */
export interface Entities {
	orderNumber?: string;
	email?: string;
	product?: string;
	size?: string;
	color?: string;
	quantity?: number;
	reason?: ReturnReason;
	trackingNumber?: string;
	amount?: string;
	date?: string;
}

export type SentimentLabel = 'negative' | 'neutral' | 'positive' | 'unknown';

export interface Sentiment {
	/** -1 (negative) to 1 (positive). */
	score: number;
	/** `unknown` when the language has no word list here: never silently neutral. */
	label: SentimentLabel;
	/** 0 to 1. */
	confidence: number;
	/** The words and phrases that decided, as they were understood. */
	terms: string[];
}

export interface Signals {
	urgent: boolean;
	angry: boolean;
	frustrated: boolean;
	wantsHuman: boolean;
	escalate: boolean;
	reasons: EscalationReason[];
}

/** How a message is said. */
export interface Tone {
	/** ISO 639-1 code, `und` where the text has no language. */
	language: string;
	sentiment: Sentiment;
	signals: Signals;
}

export interface Understanding extends Tone {
	/** The primary intent: what the shopper wants done. */
	intent: Intent;
	/** One to three intents, the primary first. */
	intents: Intent[];
	/** 0 to 1: the chance that `intent` is right. */
	confidence: number;
	entities: Entities;
}

/** The languages whose vocabulary the engine holds. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface UnderstandOptions {
	/** Language of the shopper's earlier messages; decides when the text itself is too short to tell. */
	previousLanguage?: string;
	/** Language or locale of the page (`de`, `de-CH`); decides when there is no earlier message either. */
	locale?: string;
	/** ISO 639-1 codes that the shop serves; others are only reported when the text leaves no doubt. The first is the last resort. */
	languages?: readonly string[];
}
