import type { Intent } from '../../shared/understanding/types';
import type { Say } from '../phrases';
import type { Turn } from '../turn';
import { answerFromFaq, answerFromPolicies } from './faq';
import type { Found } from '../knowledge/engine';
import { draft, type AnswerSource, type Draft } from './draft';
import { yesOrNo } from '../yesNo';
import { answerFromPassages, type Quote } from './quote';

/** Requests that change an order or move money: the chat takes them in, others decide. */
const FOR_THE_TEAM: readonly Intent[] = [
	'return',
	'refund',
	'refund_status',
	'exchange',
	'cancel_order',
	'change_order',
	'change_address',
	'invoice',
	'account',
	'payment',
	'complaint',
];

/** Of these, what a rule of the shop answers only in part: somebody has to act. */
const FOR_THE_TEAM_ALONE: readonly Intent[] = [
	'refund',
	'refund_status',
	'cancel_order',
	'change_order',
	'change_address',
	'complaint',
];

/** What a shop's policies usually answer. */
const ABOUT_POLICIES: readonly Intent[] = [
	'shipping_info',
	'return',
	'payment',
	'discount',
	'exchange',
];

/** Everything that is answered without a look-up. */
export function talk(turn: Turn, say: Say, passages: Found[] = []): Draft {
	const { understanding, config, lookup } = turn;
	const { intent, language } = understanding;
	const offer = [
		{ type: 'quick_replies' as const, replies: [say('reply_order'), say('reply_person')] },
	];

	if (turn.conversation.pending === 'person' && yesOrNo(turn.text) === 'no') {
		return draft([say('as_you_wish')], { actions: offer });
	}
	if (turn.forReturn) return askForOrder(lookup, 'return', say);
	if (turn.forOrder) return askForOrder(lookup, 'order', say);
	const known = answerFromFaq(turn.text, config);
	if (known) return draft([known]);
	if (intent === 'greeting')
		return draft([say('greeting', { shop: config.shopName })], { actions: offer });
	if (intent === 'thanks' || intent === 'goodbye') {
		return draft([say(intent)], { actions: [{ type: 'ask_rating' }] });
	}
	if (intent === 'feedback') return draft([say('feedback')]);
	const again = stillAsks(turn);
	if (again && turn.text.includes('@'))
		return { ...askForOrder(lookup, again, say), actions: offer };
	if (language !== 'und' && !config.languages.includes(language)) {
		return draft([say('unsupported_language', { languages: languageNames(turn) })], {
			actions: offer,
		});
	}
	const found = answerFromPassages(turn.text, passages);
	if (found && !FOR_THE_TEAM_ALONE.includes(intent)) return withSource(found, say);
	const policy = ABOUT_POLICIES.includes(intent) ? answerFromPolicies(turn.text, config) : null;
	if (policy) {
		return draft([policy], {
			actions: [{ type: 'quick_replies', replies: [say('reply_person')] }],
		});
	}
	if (config.startReturns && (intent === 'return' || intent === 'exchange')) {
		return askForOrder(lookup, 'return', say);
	}
	if (again) return { ...askForOrder(lookup, again, say), actions: offer };
	if (FOR_THE_TEAM.includes(intent)) {
		const sorry = understanding.sentiment.label === 'negative' ? say('sorry') : '';
		return draft([sorry, found?.text ?? '', say('not_mine')], {
			actions: [
				...(found ? linkTo(found.source) : []),
				{ type: 'quick_replies', replies: [say('reply_yes_person')] },
			],
			sources: found ? [found.source] : [],
			pending: 'person',
		});
	}
	return draft([say('not_understood')], { actions: offer });
}

const withSource = ({ text, source }: Quote, say: Say): Draft =>
	draft([text], {
		actions: [...linkTo(source), { type: 'quick_replies', replies: [say('reply_person')] }],
		sources: [source],
	});

const linkTo = ({ title, url }: AnswerSource) =>
	url ? [{ type: 'link' as const, label: title, url }] : [];

const LEAST_SURE = 0.5;

/** What our open question is for, where a message says nothing else that we understand. */
function stillAsks({ conversation, understanding }: Turn): 'order' | 'return' | null {
	if (understanding.intent !== 'other' && understanding.confidence >= LEAST_SURE) return null;
	const purpose = /^(order|return)_/.exec(conversation.pending)?.[1];
	return (purpose as 'order' | 'return' | undefined) ?? null;
}

function askForOrder(
	{ orderNumber, email }: Turn['lookup'],
	purpose: 'order' | 'return',
	say: Say,
): Draft {
	if (orderNumber && !email) {
		return draft([say('ask_order_email', { order: orderNumber.replace(/^#/, '') })], {
			pending: `${purpose}_email`,
			pendingOrder: orderNumber,
			fixed: true,
		});
	}
	return draft([say(email && !orderNumber ? 'ask_order_number' : 'ask_order_both')], {
		pending: `${purpose}_number`,
		fixed: true,
	});
}

const languageNames = ({ config }: Turn) =>
	config.languages
		.map((code) => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code)
		.join(', ');
