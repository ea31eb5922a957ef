import { formatMoney, MoneyError, parseMoney } from '../../shared/money';
import { singleLine } from '../../shared/text';
import type { Money } from '../../shared/types';
import { language } from '../fields';
import { objectIn, textOf, unusable } from '../json';
import { policyOperation } from '../operation';
import { NOTICES, type NoticeKey } from '../phrases/notices';
import { wordingIn } from './wording';

const options = (Object.keys(NOTICES.en) as NoticeKey[])
	.filter((value) => value !== 'subject')
	.map((value) => ({ name: titled(value), value }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

export const say = policyOperation({
	resource: 'phrase',
	operation: 'say',
	effect: 'read',
	menu: {
		name: 'Say',
		action: 'Say something in the language of a shopper',
		description:
			'Gives the words for something that has happened, the shop’s own where it has some',
	},
	fields: {
		notice: {
			displayName: 'Notice',
			type: 'options',
			options,
			default: 'label_sent',
			description: 'What has happened',
		},
		language,
		values: {
			displayName: 'Values',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"order": "#1001", "amount": {"amount": "19.10", "currency": "EUR"}}',
			description:
				'What is filled in: texts, numbers, and amounts, which are written as the language writes them',
		},
		wording: {
			displayName: 'Own Wording',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. {"en": {"label_sent": "Your label for {order} is in your inbox."}}',
			description:
				'Sentences of the shop by language and notice, used instead of ours; “subject” is the subject of a mail',
		},
	},
	async run(_, params) {
		const spoken = Object.hasOwn(NOTICES, params.language) ? params.language : 'en';
		const own = wordingIn(objectIn(params.wording, 'Own Wording'));
		const values = shown(objectIn(params.values, 'Values'), spoken);
		const words = (key: NoticeKey) =>
			(own[spoken]?.[key] ?? NOTICES[spoken][key]).replace(
				/\{(\w+)\}/g,
				(_match, name: string) => values[name] ?? '',
			);
		const { notice } = params;
		return { notice, language: spoken, text: words(notice), subject: words('subject') };
	},
});

function shown(values: Record<string, unknown>, spoken: string): Record<string, string> {
	const one = (value: unknown): string => {
		if (typeof value !== 'object' || value === null) return singleLine(textOf(value), 120);
		try {
			return formatMoney(parseMoney(value as Money), spoken);
		} catch (error) {
			if (!(error instanceof MoneyError)) throw error;
			throw unusable('An amount in Values cannot be used', error.message);
		}
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(value)]));
}

function titled(key: string): string {
	return key
		.split('_')
		.map((word) => word[0].toUpperCase() + word.slice(1))
		.join(' ');
}
