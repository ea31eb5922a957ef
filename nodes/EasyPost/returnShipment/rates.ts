import { compare, parseMoney, type Amount } from '../../shared/money';
import { limitOf } from '../../shared/moneyFields';
import type { Fields } from '../../shared/operation';
import { rateView, type Rate, type RateView } from './shipment';

export const rateFields = {
	carriers: {
		displayName: 'Carriers',
		type: 'string',
		default: '',
		placeholder: 'e.g. USPS, UPS',
		description:
			'Only rates of these carriers, named as EasyPost names them and separated by commas; best the carrier that brought the goods. Empty takes any.',
	},
	services: {
		displayName: 'Services',
		type: 'string',
		default: '',
		placeholder: 'e.g. GroundAdvantage, Ground',
		description: 'Only rates of these services, separated by commas. Empty takes any.',
	},
	whenNoMatch: {
		displayName: 'When None of Them Has a Rate',
		type: 'options',
		options: [
			{
				name: 'Choose No Rate',
				value: 'refuse',
				description: 'The decision is then no_rate',
			},
			{
				name: 'Take the Cheapest of All',
				value: 'cheapest',
				description: 'The output then says that it fell back',
			},
		],
		default: 'refuse',
		description: 'What to do when no rate is of the carriers and services above',
	},
	prefer: {
		displayName: 'Prefer',
		type: 'options',
		options: [
			{ name: 'Cheapest', value: 'cheapest' },
			{ name: 'Fastest', value: 'fastest', description: 'The cheapest of the equally fast ones' },
		],
		default: 'cheapest',
		description: 'Which of the rates to choose',
	},
	currency: {
		displayName: 'Currency',
		type: 'string',
		default: '',
		placeholder: 'e.g. USD',
		description:
			'Only rates in this currency. Empty takes the currency of the rates, if they all have the same.',
	},
} as const satisfies Fields;

export interface Wish {
	carriers: string;
	services: string;
	whenNoMatch: string;
	prefer: string;
	currency: string;
	maximumAmount: string;
}

export interface Choice {
	decision: 'quoted' | 'no_rate' | 'above_limit' | 'other_currency';
	/** The rate to buy, or the one that is above the limit. */
	rate: RateView | null;
	/** What else is on offer, cheapest first within a currency. */
	otherRates: RateView[];
	/** None of the wished carriers and services had a rate, so all were looked at. */
	usedFallback: boolean;
}

/** Chooses a rate. Rates in two currencies are never compared. @throws MoneyError for a limit that is no amount */
export function chooseRate(rates: readonly Rate[], wish: Wish): Choice {
	const all = rates
		.map(rateView)
		.filter((rate) => rate !== undefined)
		.sort(byPrice);
	const answer = (decision: Choice['decision'], rate?: RateView, usedFallback = false): Choice => ({
		decision,
		rate: rate ?? null,
		otherRates: all.filter((other) => other !== rate),
		usedFallback,
	});

	const carriers = namesIn(wish.carriers);
	const services = namesIn(wish.services);
	const wished = all.filter(
		({ carrier, service }) =>
			(carriers.length === 0 || carriers.includes(carrier.toLowerCase())) &&
			(services.length === 0 || services.includes(service.toLowerCase())),
	);
	const usedFallback = wished.length === 0 && wish.whenNoMatch === 'cheapest';
	const candidates = usedFallback ? all : wished;
	if (candidates.length === 0) return answer('no_rate');

	const currencies = new Set(candidates.map(({ currency }) => currency));
	const currency = wish.currency.trim().toUpperCase() || [...currencies][0];
	const mixed = !wish.currency.trim() && currencies.size > 1;
	const comparable = candidates.filter((rate) => rate.currency === currency);
	if (mixed || comparable.length === 0) return answer('other_currency', undefined, usedFallback);

	const limit = limitOf(wish.maximumAmount, currency);
	const affordable = comparable.filter((rate) => !limit || compare(amount(rate), limit) <= 0);
	if (affordable.length === 0) return answer('above_limit', comparable[0], usedFallback);
	const fastest = wish.prefer === 'fastest' && !usedFallback;
	return answer('quoted', fastest ? affordable.sort(bySpeed)[0] : affordable[0], usedFallback);
}

const namesIn = (text: string) =>
	text
		.split(',')
		.map((name) => name.trim().toLowerCase())
		.filter(Boolean);

export const amount = (rate: RateView): Amount => parseMoney(rate);
const days = ({ deliveryDays }: RateView) => deliveryDays ?? Infinity;
/** Infinity less Infinity is no number. */
const sooner = (a: RateView, b: RateView) => (days(a) === days(b) ? 0 : days(a) - days(b));

function byPrice(a: RateView, b: RateView): number {
	if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
	return compare(amount(a), amount(b)) || sooner(a, b);
}

const bySpeed = (a: RateView, b: RateView) => sooner(a, b) || byPrice(a, b);
