import type { Priority } from '../policy/types';

const trigger = (
	priority: Priority,
	minutes: number,
	more: { threshold?: number; team?: string; businessHours?: boolean; on?: boolean } = {},
) => ({
	on: true,
	threshold: 1,
	team: 'support',
	businessHours: priority !== 'critical',
	...more,
	priority,
	minutes,
});

/**
 * Why a person takes over, strongest first: with several, the first decides about priority and words. `minutes` is
 * the time until the first answer of a person.
 */
export const usualTriggers = {
	self_harm: trigger('critical', 15, { team: 'lead' }),
	safety: trigger('critical', 15, { team: 'lead' }),
	legal_threat: trigger('critical', 15, { team: 'lead' }),
	fraud: trigger('high', 60, { team: 'payments' }),
	chargeback: trigger('high', 60, { team: 'payments' }),
	privacy: trigger('high', 240, { team: 'privacy' }),
	public_threat: trigger('high', 60, { team: 'lead' }),
	explicit_request: trigger('normal', 240),
	vip: trigger('high', 60),
	high_value_order: trigger('high', 60),
	tool_failure: trigger('normal', 240),
	policy_limit: trigger('normal', 480),
	identity_not_verified: trigger('normal', 480),
	attachment_needed: trigger('normal', 480),
	repeat_contact: trigger('high', 240, { threshold: 2 }),
	churn: trigger('normal', 240),
	abuse: trigger('normal', 480, { team: 'lead' }),
	negative_sentiment: trigger('normal', 240, { threshold: 2 }),
	no_progress: trigger('normal', 240, { threshold: 2 }),
	low_confidence: trigger('normal', 480, { threshold: 2 }),
	language_unsupported: trigger('normal', 480),
	too_many_turns: trigger('normal', 480, { threshold: 10 }),
	handover_topic: trigger('normal', 480),
};

export type TriggerCode = keyof typeof usualTriggers;
