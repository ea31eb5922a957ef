import { afterOpenMinutes, openingAt } from '../calendar/hours';
import { phrasesOf } from '../phrases';
import type { PhraseKey } from '../phrases/en';
import type { Policy, Priority } from '../policy/types';
import { triggersOf, type Met, type Signs } from './triggers';
import type { TriggerCode } from './usual';

const PRIORITIES: readonly Priority[] = ['critical', 'high', 'normal', 'low'];

/** What the shopper is told first, by the strongest reason; others are told only what happens next. */
const TOLD: Partial<Record<TriggerCode, PhraseKey>> = {
	self_harm: 'told_self_harm',
	safety: 'told_safety',
	fraud: 'told_money',
	chargeback: 'told_money',
	legal_threat: 'told_formal',
	privacy: 'told_formal',
	public_threat: 'told_formal',
	tool_failure: 'told_sorry',
	repeat_contact: 'told_sorry',
	churn: 'told_sorry',
	negative_sentiment: 'told_sorry',
	no_progress: 'told_sorry',
	attachment_needed: 'told_photo',
	language_unsupported: 'told_language',
};

export interface Escalation {
	escalate: boolean;
	/** The strongest reason, empty when there is none. */
	reason: string;
	triggers: Array<{ reason: string; count: number; threshold: number }>;
	priority: Priority;
	urgent: boolean;
	team: string;
	/** ISO 8601: until when a person has to have answered; null when nobody ever will by the opening hours. */
	deadline: string | null;
	open: boolean;
	/** ISO 8601: when the desk opens next; null when it is open, or never opens. */
	opensAt: string | null;
	/** What the shopper reads. */
	text: string;
	tags: string[];
}

/** Whether a person has to take over, how fast, and what the shopper is told about it. */
export function decideEscalation(
	signs: Signs,
	policy: Policy,
	now: number,
	language: string,
): Escalation {
	const met = triggersOf(signs, policy);
	const { hours, shop } = policy;
	const opening = openingAt(now, hours, shop.timeZone);
	const priority = highest(met);
	const deadline = met.length > 0 ? deadlineOf(met, policy, now) : null;
	const lead = met[0];
	return {
		escalate: met.length > 0,
		reason: lead?.code ?? '',
		triggers: met.map(({ code, count, rule }) => ({
			reason: code,
			count,
			threshold: rule.threshold,
		})),
		priority,
		urgent: met.length > 0 && ['critical', 'high'].includes(priority),
		team: lead?.rule.team ?? '',
		deadline: iso(deadline),
		open: opening.open,
		opensAt: opening.open ? null : iso(opening.opensAt),
		text: lead ? textFor(lead.code, deadline, opening, policy, language) : '',
		tags: lead
			? ['ai-handover', ...met.map(({ code }) => `esc:${code}`), `priority:${priority}`]
			: [],
	};
}

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

const highest = (met: Met): Priority =>
	PRIORITIES.find((priority) => met.some(({ rule }) => rule.priority === priority)) ?? 'low';

/** The earliest time that any of the triggers asks for. */
function deadlineOf(met: Met, { hours, shop }: Policy, now: number): number | null {
	const times = met.map(({ rule }) =>
		rule.businessHours
			? afterOpenMinutes(now, rule.minutes, hours, shop.timeZone)
			: now + rule.minutes * 60_000,
	);
	const known = times.filter((time): time is number => time !== null);
	return known.length > 0 ? Math.min(...known) : null;
}

function textFor(
	code: TriggerCode,
	deadline: number | null,
	opening: ReturnType<typeof openingAt>,
	{ shop }: Policy,
	language: string,
): string {
	const say = phrasesOf(language);
	const moment = (instant: number) => momentText(instant, shop.timeZone, language);
	const time = deadline === null ? '' : moment(deadline);
	const next =
		!opening.open && opening.opensAt !== null && time
			? say('handover_closed', { opens: moment(opening.opensAt), time })
			: opening.open && time
				? say('handover_open', { time })
				: say('handover_soon');
	const first = TOLD[code];
	return first ? `${say(first)} ${next}` : next;
}

/** Day and time on the shop's clock, with the zone's name, for example "Monday 23 November at 10:00 CET". */
const momentText = (instant: number, timeZone: string, language: string) =>
	new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		hour: '2-digit',
		minute: '2-digit',
		timeZone,
		timeZoneName: 'short',
	}).format(instant);
