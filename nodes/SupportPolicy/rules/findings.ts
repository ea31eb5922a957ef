import type { Amount } from '../../shared/money';
import { formatMoney } from '../../shared/money';
import { singleLine } from '../../shared/text';
import type { Decision, Outcome, Reason } from '../../shared/types';
import { phrasesOf } from '../phrases';
import { RULES, type RuleCode } from './rules';

export interface Values {
	/** Title of an article, foreign text. */
	item?: string;
	amount?: Amount;
	/** A calendar day, `2026-03-29`. */
	day?: string;
	count?: number;
	/** What only the team reads. */
	detail?: string;
}

const SEVERITY: readonly Outcome[] = ['approve', 'review', 'deny'];

export const worseOf = (a: Outcome, b: Outcome): Outcome =>
	SEVERITY[Math.max(SEVERITY.indexOf(a), SEVERITY.indexOf(b))];

/** Collects every rule that speaks about a request, with its words. */
export class Findings {
	readonly reasons: Reason[] = [];
	readonly requires = new Set<Decision['requires'][number]>();
	/** What the rules about the whole request came to; lines have outcomes of their own. */
	outcome: Outcome = 'approve';

	constructor(
		private readonly language: string,
		private readonly orderNumber: string,
	) {}

	/** A rule that only explains or changes the amount. */
	note(rule: RuleCode, values: Values = {}): void {
		const reason = {
			rule,
			text: phrasesOf(this.language)(RULES[rule].phrase, this.shown(values, this.language)),
			agentText: fill(RULES[rule].agent, this.shown(values, 'en')),
		};
		const same = this.reasons.some(
			(other) => other.rule === rule && other.agentText === reason.agentText,
		);
		if (!same) this.reasons.push(reason);
	}

	/** A rule that a person has to look at. */
	review(rule: RuleCode, values: Values = {}): void {
		this.outcome = worseOf(this.outcome, 'review');
		this.requires.add('approval');
		this.note(rule, values);
	}

	deny(rule: RuleCode, values: Values = {}): void {
		this.outcome = 'deny';
		this.note(rule, values);
	}

	isDenied(): boolean {
		return this.outcome === 'deny';
	}

	/** What has to come first, in a fixed order. A denied request waits for a better proof at most. */
	required(outcome: Outcome): Decision['requires'] {
		const order = ['proof', 'evidence', 'approval'] as const;
		return order.filter(
			(what) => this.requires.has(what) && (outcome !== 'deny' || what === 'proof'),
		);
	}

	private shown({ item, amount, day, count, detail }: Values, language: string) {
		return {
			order: singleLine(this.orderNumber, 40),
			item: singleLine(item ?? '', 80),
			amount: amount ? formatMoney(amount, language) : '',
			date: day ? dayText(day, language) : '',
			count: count === undefined ? '' : String(count),
			detail: singleLine(detail ?? '', 120),
		};
	}
}

export const fill = (template: string, values: Record<string, string>) =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** A calendar day in words, for example "24 November 2026". */
export const dayText = (day: string, language: string) =>
	new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	}).format(new Date(`${day}T00:00:00Z`));
