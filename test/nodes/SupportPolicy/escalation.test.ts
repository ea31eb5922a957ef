import type { IDataObject } from 'n8n-workflow';
import { usualTriggers } from '../../../nodes/SupportPolicy/escalation/usual';
import { order, policy, policyRun } from './world';

/** Friday, 20 March 2026, 12:00 in Berlin: open until 17:00. */
const FRIDAY = '2026-03-20T11:00:00Z';

const escalate = async (signs: IDataObject, more: IDataObject = {}) =>
	await policyRun('escalation decide', {
		signs,
		policySource: 'json',
		policyJson: policy(),
		askedAt: FRIDAY,
		...more,
	});
const withRule = (code: string, rule: IDataObject) => ({
	policyJson: policy({ escalation: { triggers: { [code]: rule } } }),
});
const said = (...reasons: string[]) => ({ understanding: { signals: { reasons } } });

const MET: Record<keyof typeof usualTriggers, IDataObject> = {
	self_harm: said('self_harm'),
	safety: said('safety'),
	legal_threat: said('legal_threat'),
	fraud: said('fraud'),
	chargeback: said('chargeback'),
	privacy: said('privacy'),
	public_threat: said('public_threat'),
	explicit_request: { wantsHuman: true },
	vip: { vip: true, turns: 10 },
	high_value_order: { turns: 10 },
	tool_failure: { toolFailed: true },
	policy_limit: { decision: { outcome: 'review' } },
	identity_not_verified: { identityMissing: true },
	attachment_needed: { attachmentNeeded: true },
	repeat_contact: { contacts: 2 },
	churn: said('churn'),
	abuse: said('abuse'),
	negative_sentiment: { sentiments: ['positive', 'negative', 'negative'] },
	no_progress: { failedTries: 2 },
	low_confidence: { notUnderstood: 2 },
	language_unsupported: { languageUnsupported: true },
	too_many_turns: { turns: 10 },
	handover_topic: { topics: ['Wholesale'], handoverTopics: ['wholesale'] },
};
const dear = order({ totals: { paid: { amount: '500.00', currency: 'EUR' } } as never });

describe('a hand-over', () => {
	it.each(Object.entries(MET))('is called for by %s', async (code, signs) => {
		const result = await escalate(signs, code === 'high_value_order' ? { order: dear } : {});
		expect(result.escalate).toBe(true);
		expect(result.triggers.map(({ reason }: IDataObject) => reason)).toContain(code);
		expect(result.tags).toEqual(expect.arrayContaining(['ai-handover', `esc:${code}`]));
		expect(result.text.length).toBeGreaterThan(20);
	});

	it.each(Object.entries(MET).filter(([code]) => !['self_harm', 'safety'].includes(code)))(
		'is not called for by %s when that is switched off',
		async (code, signs) => {
			const off = await escalate(signs, {
				...(code === 'high_value_order' ? { order: dear } : {}),
				...withRule(code, { on: false }),
			});
			expect(off.triggers.map(({ reason }: IDataObject) => reason)).not.toContain(code);
		},
	);

	it.each(['self_harm', 'safety'])('is always called for by %s', async (code) => {
		const result = await escalate(said(code), withRule(code, { on: false }));
		expect(result).toMatchObject({ reason: code, priority: 'critical', urgent: true });
	});

	it.each([
		['nothing at all', {}],
		['one bad message', { sentiments: ['negative'] }],
		['two bad messages with a good one since', { sentiments: ['negative', 'negative', 'neutral'] }],
		['one failed try', { failedTries: 1 }],
		['the first contact', { contacts: 1 }],
		['a VIP who asks something simple', { vip: true }],
		['numbers that are none', { turns: 'many', contacts: null, failedTries: -3 }],
	])('is not called for by %s', async (_, signs) => {
		expect(await escalate(signs as IDataObject)).toMatchObject({
			escalate: false,
			reason: '',
			tags: [],
			text: '',
			deadline: null,
		});
	});

	it('is led by the strongest of several reasons, and as urgent as the most urgent', async () => {
		const result = await escalate({ ...said('churn', 'fraud'), wantsHuman: true, vip: true });
		expect(result).toMatchObject({
			reason: 'fraud',
			team: 'payments',
			priority: 'high',
			deadline: '2026-03-20T12:00:00.000Z',
		});
		expect(result.triggers).toHaveLength(4);
	});

	it('knows VIP customers by the policy’s list', async () => {
		const result = await escalate(
			{ wantsHuman: true },
			{ order: order(), policyJson: policy({ customers: { vip: ['7'] } }) },
		);
		expect(result).toMatchObject({ reason: 'explicit_request', priority: 'high', urgent: true });
	});

	it.each(['self_harm', 'safety'])('never waits for a second sign of %s', async (code) => {
		const rule = withRule(code, { threshold: 5, on: false });
		expect(await escalate({ signs: undefined, reasons: [code] } as never, rule)).toMatchObject({
			escalate: true,
		});
	});

	it('obeys thresholds of the shop', async () => {
		expect(
			await escalate({ turns: 4 }, withRule('too_many_turns', { threshold: 4 })),
		).toMatchObject({
			reason: 'too_many_turns',
		});
	});

	it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'])(
		'is told in %s, open and closed',
		async (language) => {
			const open = await escalate({ wantsHuman: true }, { language });
			const closed = await escalate(
				{ wantsHuman: true },
				{ language, askedAt: '2026-03-21T11:00:00Z' },
			);
			expect(open).toMatchObject({ open: true, opensAt: null });
			expect(closed).toMatchObject({ open: false, opensAt: '2026-03-23T08:00:00.000Z' });
			expect(closed.text).not.toBe(open.text);
			for (const { text } of [open, closed]) expect(text).not.toMatch(/[{}]|undefined|Invalid/);
		},
	);
});

const hours = (more: IDataObject) => ({ hours: more });
const allDay = Object.fromEntries(
	['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map((day) => [
		day,
		'00:00-24:00',
	]),
);

describe('the deadline of a person’s answer', () => {
	const FOUR_HOURS = { wantsHuman: true };
	it.each<[string, string, IDataObject, string | null]>([
		['within the day', FRIDAY, {}, '2026-03-20T15:00:00.000Z'],
		['at closing time', '2026-03-20T12:00:00Z', {}, '2026-03-20T16:00:00.000Z'],
		['over the weekend', '2026-03-20T15:00:00Z', {}, '2026-03-23T11:00:00.000Z'],
		[
			'over the weekend with the change to summer time',
			'2026-03-27T15:00:00Z',
			{},
			'2026-03-30T10:00:00.000Z',
		],
		[
			'over the weekend with the change to winter time',
			'2026-10-23T14:00:00Z',
			{},
			'2026-10-26T11:00:00.000Z',
		],
		['before opening', '2026-03-20T05:00:00Z', {}, '2026-03-20T12:00:00.000Z'],
		['after closing', '2026-03-19T20:00:00Z', {}, '2026-03-20T12:00:00.000Z'],
		['over a holiday', FRIDAY, hours({ holidays: ['2026-03-20'] }), '2026-03-23T12:00:00.000Z'],
		[
			'over a break at noon',
			FRIDAY,
			hours({ friday: '09:00-13:00, 14:00-18:00' }),
			'2026-03-20T16:00:00.000Z',
		],
		['around the clock', '2026-03-28T22:00:00Z', hours(allDay), '2026-03-29T02:00:00.000Z'],
		[
			'through the hour that is skipped in spring',
			'2026-03-29T00:30:00Z',
			hours({ sunday: '01:00-05:00', monday: '00:00-24:00' }),
			'2026-03-29T23:30:00.000Z',
		],
		[
			'through the hour that comes twice in autumn',
			'2026-10-24T22:30:00Z',
			hours({ sunday: '01:00-05:00' }),
			'2026-10-25T03:00:00.000Z',
		],
	])('%s', async (_, askedAt, rules, deadline) => {
		const result = await escalate(FOUR_HOURS, { askedAt, policyJson: policy(rules) });
		expect(result.deadline).toBe(deadline);
	});

	it('is never when the desk never opens, and the words do not promise one', async () => {
		const closed = Object.fromEntries(Object.keys(allDay).map((day) => [day, '']));
		const result = await escalate(FOUR_HOURS, { policyJson: policy(hours(closed)) });
		expect(result).toMatchObject({ deadline: null, open: false, opensAt: null });
		expect(result.text).toBe('A person of our team will answer you.');
	});

	it('does not wait for opening hours when somebody is in danger', async () => {
		const result = await escalate(said('safety'), { askedAt: '2026-03-21T22:00:00Z' });
		expect(result.deadline).toBe('2026-03-21T22:15:00.000Z');
	});
});
