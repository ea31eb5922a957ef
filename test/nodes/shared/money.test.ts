import {
	add,
	allocate,
	compare,
	decimalsOf,
	formatMoney,
	fromMinor,
	fromStripeAmount,
	isCurrency,
	isZero,
	max,
	min,
	MoneyError,
	parseMoney,
	percentage,
	subtract,
	sum,
	toMajor,
	toMoney,
	toStripeAmount,
} from '../../../nodes/shared/money';

const eur = (minor: number) => fromMinor(minor, 'EUR');
/** Intl puts no-break spaces between number and currency. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('reading and writing amounts', () => {
	it.each([
		['19.10', 'EUR', 1910, '19.10'],
		['19.1', 'EUR', 1910, '19.10'],
		['19', 'eur', 1900, '19.00'],
		['0.05', 'EUR', 5, '0.05'],
		['-3.5', 'EUR', -350, '-3.50'],
		['-0.05', 'EUR', -5, '-0.05'],
		['-0.00', 'EUR', 0, '0.00'],
		['+1.00', 'EUR', 100, '1.00'],
		[' 19.100 ', 'EUR', 1910, '19.10'],
		['0.29', 'USD', 29, '0.29'],
		['1910', 'JPY', 1910, '1910'],
		['1910.0', 'JPY', 1910, '1910'],
		['1.234', 'KWD', 1234, '1.234'],
		['12.5', 'CLF', 125000, '12.5000'],
		['500.00', 'HUF', 50000, '500.00'],
		['007.50', 'EUR', 750, '7.50'],
		['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER, '90071992547409.91'],
	])('%s %s is %i minor units', (text, currency, minor, written) => {
		const amount = parseMoney(text, currency);
		expect(amount).toEqual({ minor, currency: currency.toUpperCase() });
		expect(toMajor(amount)).toBe(written);
		expect(toMoney(amount)).toEqual({ amount: written, currency: currency.toUpperCase() });
	});

	it('reads the outside shape', () => {
		expect(parseMoney({ amount: '5.00', currency: 'EUR' })).toEqual(eur(500));
	});

	it.each<[unknown, unknown]>([
		['19.105', 'EUR'],
		['1.5', 'JPY'],
		['1,000.00', 'EUR'],
		['19,10', 'EUR'],
		['1e3', 'EUR'],
		['', 'EUR'],
		['.5', 'EUR'],
		['5.', 'EUR'],
		['NaN', 'EUR'],
		['0x10', 'EUR'],
		['EUR 5', 'EUR'],
		[19.1, 'EUR'],
		[null, 'EUR'],
		[undefined, 'EUR'],
		['90071992547409.92', 'EUR'],
		['99999999999999999999999', 'JPY'],
		['5', ''],
		['5', 'EURO'],
		['5', undefined],
	])('refuses %p %p', (amount, currency) => {
		expect(() => parseMoney(amount as string, currency as string)).toThrow(MoneyError);
	});

	it('takes whole minor units only', () => {
		expect(() => eur(10.5)).toThrow(MoneyError);
		expect(() => eur(NaN)).toThrow(MoneyError);
		expect(() => eur(2 ** 53)).toThrow(MoneyError);
		expect(Object.is(eur(-0).minor, 0)).toBe(true);
	});

	it('knows decimals by ISO 4217 and not by custom', () => {
		const table = {
			EUR: 2,
			HUF: 2,
			IDR: 2,
			COP: 2,
			TWD: 2,
			MGA: 2,
			ISK: 0,
			UGX: 0,
			JPY: 0,
			IQD: 3,
			UYW: 4,
		};
		expect(Object.fromEntries(Object.keys(table).map((code) => [code, decimalsOf(code)]))).toEqual(
			table,
		);
		expect(['EUR', 'KWD', 'eur', 'ABC', 'toString'].map(isCurrency)).toEqual([
			true,
			true,
			false,
			false,
			false,
		]);
	});
});

describe('reckoning', () => {
	it('adds, subtracts, compares and sums within one currency', () => {
		expect(add(eur(10), eur(20))).toEqual(eur(30));
		expect(subtract(eur(10), eur(20))).toEqual(eur(-10));
		expect([compare(eur(1), eur(2)), compare(eur(2), eur(2)), compare(eur(3), eur(2))]).toEqual([
			-1, 0, 1,
		]);
		expect(min(eur(3), eur(1), eur(2))).toEqual(eur(1));
		expect(max(eur(3), eur(1), eur(2))).toEqual(eur(3));
		expect(sum([eur(1), eur(2)], 'EUR')).toEqual(eur(3));
		expect(sum([], 'EUR')).toEqual(eur(0));
		expect([isZero(eur(0)), isZero({ amount: '0.00', currency: 'EUR' }), isZero(eur(-1))]).toEqual([
			true,
			true,
			false,
		]);
	});

	it('never mixes currencies or leaves the exact range', () => {
		const usd = fromMinor(1, 'USD');
		for (const reckon of [add, subtract, compare, min, max]) {
			expect(() => reckon(eur(1), usd)).toThrow(MoneyError);
		}
		expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(MoneyError);
	});

	it.each([
		[100, [1, 1, 1], [34, 33, 33]],
		[-100, [1, 1, 1], [-34, -33, -33]],
		[1000, [50, 30, 20], [500, 300, 200]],
		[1, [1, 9], [0, 1]],
		[5, [0, 1, 0], [0, 5, 0]],
		[0, [1, 2], [0, 0]],
		[1001, [3, 3, 3], [334, 334, 333]],
		[9007199254740991, [2, 1], [6004799503160661, 3002399751580330]],
	])('shares %i by %j without losing a cent', (minor, weights, expected) => {
		const parts = allocate(eur(minor), weights);
		expect(parts.map((part) => part.minor)).toEqual(expected);
		expect(sum(parts, 'EUR')).toEqual(eur(minor));
	});

	it.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 1]], [[NaN]]])('refuses the weights %j', (weights) => {
		expect(() => allocate(eur(100), weights)).toThrow(MoneyError);
	});

	it.each([
		[1000, 1250, 125],
		[999, 1000, 100],
		[5, 1000, 1],
		[-5, 1000, -1],
		[4, 1000, 0],
		[1910, 10_000, 1910],
		[9007199254740991, 5_000, 4503599627370496],
	])('%i cents at %i basis points are %i', (minor, basisPoints, expected) => {
		expect(percentage(eur(minor), basisPoints)).toEqual(eur(expected));
	});

	it('refuses a part of a basis point', () => {
		expect(() => percentage(eur(1), 12.5)).toThrow(MoneyError);
	});
});

describe('amounts for people', () => {
	it.each([
		['1234.50', 'EUR', 'de', '1.234,50 €'],
		['1234.50', 'EUR', 'en', '€1,234.50'],
		['19.10', 'EUR', 'fr', '19,10 €'],
		['500', 'HUF', 'en', 'HUF 500.00'],
		['500', 'JPY', 'en', '¥500'],
		['19.10', 'USD', 'not a language', '$19.10'],
		['90071992547409.91', 'EUR', 'en', '€90,071,992,547,409.91'],
	])('%s %s in %s: %s', (amount, currency, language, expected) => {
		expect(plain(formatMoney({ amount, currency }, language))).toBe(expected);
		expect(plain(formatMoney(parseMoney(amount, currency), language))).toBe(expected);
	});
});

describe("Stripe's integers", () => {
	it.each([
		['19.10', 'EUR', 1910],
		['500', 'JPY', 500],
		['5', 'ISK', 500],
		['5', 'UGX', 500],
		['500.00', 'MGA', 500],
		['1.230', 'KWD', 1230],
		['500.00', 'HUF', 50000],
		['500.00', 'TWD', 50000],
	])('%s %s is %i', (amount, currency, integer) => {
		expect(toStripeAmount(parseMoney(amount, currency))).toBe(integer);
		expect(fromStripeAmount(integer, currency.toLowerCase())).toEqual(parseMoney(amount, currency));
	});

	it('refuses what Stripe cannot hold, and what it would never send', () => {
		expect(() => toStripeAmount(parseMoney('1.234', 'KWD'))).toThrow(MoneyError);
		expect(() => toStripeAmount(parseMoney('1.50', 'MGA'))).toThrow(MoneyError);
		expect(() => fromStripeAmount(550, 'isk')).toThrow(MoneyError);
	});
});
