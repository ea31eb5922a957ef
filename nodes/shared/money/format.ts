import type { Money } from '../types';
import { amountOf, toMajor, type Amount } from './amount';
import { decimalsOf } from './currency';

/** An amount as people of a language write it: `19,10 €` for `de`, `€19.10` for `en`. Unknown languages: English. */
export function formatMoney(amount: Amount | Money, language: string): string {
	const { minor, currency } = amountOf(amount);
	const decimals = decimalsOf(currency);
	return new Intl.NumberFormat(known(language), {
		style: 'currency',
		currency,
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals,
	}).format(toMajor({ minor, currency }) as Intl.StringNumericLiteral);
}

function known(language: string): string {
	try {
		return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? 'en';
	} catch {
		return 'en';
	}
}
