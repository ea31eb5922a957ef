import { runNode } from '../../harness';
import { endOfDay, instantOf, isZone } from '../../../nodes/shared/zone';
import { PHRASES } from '../../../nodes/SupportPolicy/phrases';
import { readPolicy } from '../../../nodes/SupportPolicy/policy/read';
import { usualPolicy } from '../../../nodes/SupportPolicy/policy/usual';
import { endOfPeriod } from '../../../nodes/SupportPolicy/policy/withdrawal';
import { decide, order, policyRun } from './world';

const advice = (document: object) => {
	try {
		readPolicy(document as never);
		return '';
	} catch (error) {
		return (error as { nextStep: string }).nextStep;
	}
};

describe('a policy', () => {
	it('may be empty, and is then the usual one', () => {
		expect(readPolicy({})).toEqual(readPolicy(usualPolicy as never));
		expect(readPolicy({}).approval.upTo.minor).toBe(0);
	});

	it.each([
		[{ window: { days: -1 } }, 'window.days must be a whole number'],
		[{ window: { days: '30.5' } }, 'window.days must be a whole number'],
		[{ window: { from: 'purchase' } }, 'window.from must be one of'],
		[{ window: 30 }, 'window must be an object'],
		[{ windows: {} }, 'windows is not a field'],
		[{ fees: { returnFee: '4' } }, 'fees.returnFee is not a field'],
		[{ fees: { returnShipping: '4.999' } }, 'fees.returnShipping must be an amount'],
		[{ fees: { returnShipping: '-4' } }, 'fees.returnShipping must be an amount'],
		[{ fees: { restockingPercent: 101 } }, 'fees.restockingPercent must be a percentage'],
		[{ fees: { restockingPercent: 12.345 } }, 'fees.restockingPercent must be a percentage'],
		[{ fees: { waivedForExchange: 'yes' } }, 'fees.waivedForExchange must be true or false'],
		[{ shop: { timeZone: 'Berlin' } }, 'shop.timeZone must be an IANA time zone'],
		[{ shop: { timeZone: '+02:00' } }, 'shop.timeZone must be an IANA time zone'],
		[{ shop: { currency: 'Euro' } }, 'shop.currency must be an ISO 4217 code'],
		[{ reasons: { defective: { fault: 'nobody' } } }, 'reasons.defective.fault must be one of'],
		[{ reasons: { own: { foto: true } } }, 'reasons.own.foto is not a field'],
		[{ countries: { Germany: {} } }, 'countries.Germany must be named by a country code'],
		[{ countries: { UK: {}, GB: {} } }, 'countries.GB must be left out: GB is there twice'],
		[{ countries: { eu: {}, EU: {} } }, 'countries.EU must be left out: EU is there twice'],
		[{ countries: { DE: { days: 'x' } } }, 'countries.DE.days must be a whole number'],
		[{ hours: { monday: '9-17' } }, 'hours.monday must be empty or times'],
		[{ hours: { monday: '17:00-09:00' } }, 'hours.monday must be empty or times'],
		[{ hours: { monday: '09:00-12:00, 11:00-15:00' } }, 'hours.monday must be empty or times'],
		[{ hours: { holidays: 'Christmas' } }, 'hours.holidays must be days'],
		[{ escalation: { triggers: { boredom: {} } } }, 'triggers.boredom must be one of the known'],
		[{ customers: { blocked: [{}] } }, 'customers.blocked must be a list of texts'],
		[{ withdrawal: { days: 7 } }, 'withdrawal.days is not a field'],
	])('is refused by the name of its field: %j', (document, message) => {
		expect(advice(document)).toContain(message);
	});

	it('is refused with all that is wrong at once', () => {
		const text = advice({ window: { days: -1 }, fees: { restockingPercent: 200 }, x: 1 });
		expect(text).toMatch(/window\.days .*; fees\.restockingPercent .*; x is not/);
	});

	it('is the same written as JSON or in fields', async () => {
		const both = await Promise.all([
			decide('return', {
				policy: {
					window: { days: 7 },
					customers: { vip: ['a', '7'], vipExtraDays: 30 },
					countries: { US: { label: false } },
					reasons: { odd: { fault: 'merchant' } },
				},
				reason: 'odd',
			}),
			policyRun('return decide', {
				order: order(),
				proof: 'signed_customer',
				askedAt: '2026-03-20T12:00:00Z',
				reason: 'odd',
				policyForm: { window: { days: 7 }, customers: { vip: 'a, 7', vipExtraDays: 30 } },
				policyReasons: { reason: [{ code: 'odd', fault: 'merchant' }] },
				policyCountries: { country: [{ code: 'us', days: '', label: false, accepted: true }] },
			}),
		]);
		expect(both[1]).toEqual(both[0]);
		expect(both[0].outcome).toBe('review');
	});

	it.each([
		['US', 'Countries has US twice'],
		['', 'must be named by a country code'],
	])('refuses two rows of the form with the country "%s"', async (code, message) => {
		const decided = policyRun('return decide', {
			order: order(),
			policyForm: {},
			policyCountries: { country: [{ code, days: 3 }, { code }] },
		});
		const { title, nextStep } = await decided.catch((error) => error);
		expect(`${title}. ${nextStep}`).toContain(message);
	});

	it('is read from the form of a node on the engine', async () => {
		const parameters = {
			resource: 'return',
			operation: 'decide',
			order: '={{ $json.order }}',
			proof: 'order_and_email',
			reason: 'changed_mind',
			askedAt: '2026-03-20T12:00:00Z',
			policySource: 'form',
			policyForm: { fees: { returnShipping: '4' }, approval: { upTo: '50' } },
		};
		const { items, error } = await runNode({
			type: 'supportPolicy',
			parameters,
			items: [{ order: order() as never }],
		});
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ outcome: 'approve', amount: { amount: '16.00' } });
	});

	it('is told apart from an order that is none, with the next step', async () => {
		const { error } = await runNode({
			type: 'supportPolicy',
			parameters: { resource: 'return', operation: 'decide', order: '{"found":false}' },
		});
		expect(error?.message).toBe('There is no order to decide about');
		expect(error?.description).toContain('Get Context');
	});

	it('is refused when it is no JSON', async () => {
		await expect(
			policyRun('return decide', { order: order(), policySource: 'json', policyJson: '{window' }),
		).rejects.toThrow('Policy is not JSON');
	});
});

describe('the calendar', () => {
	it.each([
		['Europe/Berlin', '2026-03-29', 23],
		['Europe/Berlin', '2026-10-25', 25],
		['America/New_York', '2026-03-08', 23],
		['Australia/Lord_Howe', '2026-04-05', 24.5],
		['America/Santiago', '2026-09-06', 23],
		['Africa/Cairo', '2026-04-24', 23],
		['Asia/Kolkata', '2026-03-29', 24],
	])('knows how long a day is in %s on %s', (zone, day, hours) => {
		const length = endOfDay(day, zone) - instantOf(day, 0, zone);
		expect(length / 3_600_000).toBe(hours);
	});

	it('knows zones by their names only', () => {
		expect(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia'].every(isZone)).toBe(true);
		expect(['', 'CET+1', 'Europe/Nowhere', '+01:00'].some(isZone)).toBe(false);
	});

	it.each([
		['a Wednesday', '2026-03-04T10:00:00Z', 'DE', '2026-03-18T23:00:00.000Z'],
		['over the change to summer time', '2026-03-18T10:00:00Z', 'DE', '2026-04-01T22:00:00.000Z'],
		['a Sunday', '2026-03-08T10:00:00Z', 'DE', '2026-03-23T23:00:00.000Z'],
		['a Sunday in the United Kingdom', '2026-03-08T10:00:00Z', 'GB', '2026-03-23T00:00:00.000Z'],
		[
			'delivered after midnight in Athens',
			'2026-03-03T22:30:00Z',
			'GR',
			'2026-03-18T22:00:00.000Z',
		],
	])('ends the right of withdrawal: %s', (_, delivered, country, end) => {
		expect(new Date(endOfPeriod(Date.parse(delivered), country)).toISOString()).toBe(end);
	});
});

describe('what shoppers read', () => {
	const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

	it.each(Object.keys(PHRASES))('says in %s all that it says in English', (language) => {
		for (const [key, text] of Object.entries(PHRASES.en)) {
			const own = PHRASES[language][key as keyof typeof PHRASES.en];
			expect([key, names(own)]).toEqual([key, names(text)]);
			expect([key, own.trim().length > 0 && !/\s{2}/.test(own)]).toEqual([key, true]);
		}
	});
});
