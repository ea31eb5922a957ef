import { fromMinor } from '../../../nodes/shared/money';
import { aboveLimit, keyOf, limitOf } from '../../../nodes/shared/moneyFields';

const intent = { shop: 'shop.myshopify.com', order: 'gid://shopify/Order/1', purpose: 'refund' };

describe('the guards of money', () => {
	it('make one key of one request, and take an earlier key as it is', () => {
		const key = keyOf('ticket-7', intent);
		expect(keyOf(' ticket-7 ', intent)).toBe(key);
		expect(keyOf('ticket-8', intent)).not.toBe(key);
		expect(keyOf(key.toUpperCase(), { ...intent, order: 'another' })).toBe(key);
		expect(() => keyOf('  ', intent)).toThrow(/key needs the request/);
	});

	it('compare an amount with the limit in its own currency', () => {
		expect(limitOf('', 'EUR')).toBeUndefined();
		expect(aboveLimit(fromMinor(1_910, 'EUR'), limitOf('19.10', 'EUR'))).toBeUndefined();
		expect(aboveLimit(fromMinor(1_911, 'EUR'), limitOf('19.10', 'EUR'))).toEqual({
			amount: { amount: '19.11', currency: 'EUR' },
			limit: { amount: '19.10', currency: 'EUR' },
		});
		expect(aboveLimit(fromMinor(1, 'JPY'), limitOf('0', 'JPY'))).toBeDefined();
		expect(() => limitOf('-1', 'EUR')).toThrow(/below zero/);
		expect(() => limitOf('1.5', 'JPY')).toThrow(/more decimals/);
	});
});
