import { formatMoney } from '../../shared/money';
import type { Money } from '../../shared/types';

/** `order_status` as people read it. */
export const named = (code: string): string => {
	const words = code.replace(/_/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

export const whole = (value: number): string => value.toLocaleString('en');

export const percent = (share: number | null): string =>
	share === null ? '–' : `${Math.round(share * 1_000) / 10} %`;

export const decimal = (value: number | null, digits = 2): string =>
	value === null ? '–' : value.toFixed(digits);

export const mood = (value: number | null): string =>
	value === null ? '–' : `${value > 0 ? '+' : ''}${value.toFixed(2)}`;

/** 45 s, 12 min, 3.5 h, 2 d */
export function duration(seconds: number | null): string {
	if (seconds === null) return '–';
	if (seconds < 90) return `${seconds} s`;
	if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
	if (seconds < 129_600) return `${Math.round(seconds / 360) / 10} h`;
	return `${Math.round(seconds / 8_640) / 10} d`;
}

export const sums = (amounts: readonly Money[]): string =>
	amounts.length === 0 ? '–' : amounts.map((amount) => formatMoney(amount, 'en')).join(', ');

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

export const shortDay = (day: string): string => SHORT.format(Date.parse(day));
export const longDay = (day: string): string => LONG.format(Date.parse(day));
