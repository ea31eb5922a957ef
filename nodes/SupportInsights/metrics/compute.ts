import type { IDataObject } from 'n8n-workflow';
import { operationFor } from '../../shared/operation';
import { addDays, isZone } from '../../shared/zone';
import { rowsIn, textOf, timeOf, unusable } from '../rows';
import { readActions, readConversations, readEvents, readMessages } from './read';
import { mergeCells, rollUp, type Rollup } from './rollup';
import { INFLUENCE_DAYS } from './rules';
import { isDay, rollupsIn } from './stored';
import { byDimension, metricsOf } from './summary';

const MOST_DAYS = 400;

const table = (displayName: string, name: string) =>
	({
		displayName,
		type: 'json',
		default: '[]',
		placeholder: `e.g. {{ $('${displayName}').all().map((item) => item.json) }}`,
		description: `Rows of ${name}, from 3 days before the first day until 10 days after the last`,
	}) as const;

export const compute = operationFor<null>()({
	resource: 'metrics',
	operation: 'compute',
	effect: 'read',
	menu: {
		name: 'Compute',
		action: 'Compute the metrics of a period',
		description:
			'Turn the rows of the support tables into the figures of each day, which can be stored and merged',
	},
	fields: {
		from: {
			displayName: 'First Day',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-03-23',
			description: 'Calendar day of the shop; without it only Earlier Days are put together',
		},
		to: {
			displayName: 'Last Day',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-03-29',
			description: 'Calendar day of the shop; the first day when empty',
		},
		timeZone: {
			displayName: 'Time Zone',
			type: 'string',
			required: true,
			default: 'UTC',
			placeholder: 'e.g. Europe/Berlin',
			description: 'IANA name of the shop’s time zone, in which its days begin and end',
		},
		messages: table('Messages', 'support_messages'),
		conversations: table('Conversations', 'support_conversations'),
		events: table('Events', 'support_events'),
		actions: table('Actions', 'support_actions'),
		earlier: {
			displayName: 'Earlier Days',
			type: 'json',
			default: '[]',
			description:
				'Rows of support_metrics that join the period without being computed again; a day that is computed now replaces its row',
		},
		give: {
			displayName: 'Give',
			type: 'options',
			options: [
				{ name: 'One Item for the Period', value: 'period' },
				{ name: 'One Item per Day', value: 'days' },
			],
			default: 'days',
			description: 'Whether the days are given one by one, to be stored, or as one',
		},
		options: {
			displayName: 'Options',
			type: 'collection',
			placeholder: 'Add option',
			default: {},
			options: [
				{
					displayName: 'Alert Above (Percent)',
					name: 'alertAbovePercent',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 100 },
					default: 5,
					description: 'Share of turns slower than 3 seconds above which the alert is on',
				},
				{
					displayName: 'As Of',
					name: 'asOf',
					type: 'dateTime',
					default: '',
					description: 'Leaves out what happened later; now when empty',
				},
				{
					displayName: 'Influence (Days)',
					name: 'influenceDays',
					type: 'number',
					typeOptions: { minValue: 0, maxValue: 30 },
					default: INFLUENCE_DAYS,
					description: 'How long after the assistant’s message an order still counts as influenced',
				},
			],
		},
	},
	async run(_, { from, to, timeZone, messages, conversations, events, actions, ...more }) {
		const { earlier, give, options } = more;
		const zone = textOf(timeZone);
		if (!isZone(zone))
			throw unusable(
				'Time Zone is not known',
				'Give the IANA name of the shop’s time zone, such as Europe/Berlin.',
			);
		const rows = {
			messages: readMessages(rowsIn(messages, 'Messages')),
			conversations: readConversations(rowsIn(conversations, 'Conversations')),
			events: readEvents(rowsIn(events, 'Events')),
			actions: readActions(rowsIn(actions, 'Actions')),
		};
		const asOf = timeOf(options.asOf) ?? Date.now();
		const influenceDays = Number(options.influenceDays ?? INFLUENCE_DAYS);
		const computed = rollUp(rows, daysBetween(from, to), { timeZone: zone, influenceDays, asOf });
		const kept = rollupsIn(earlier, 'Earlier Days');
		const replaced = new Set(computed.map(({ day }) => day));
		const all = [...kept.filter(({ day }) => !replaced.has(day)), ...computed].sort((a, b) =>
			a.day < b.day ? -1 : 1,
		);
		const alert = Number(options.alertAbovePercent ?? 5);
		if (give === 'period') return [periodOf(all, zone, alert)];
		return computed.map((rollup) => ({ ...periodOf([rollup], zone, alert), day: rollup.day }));
	},
});

function periodOf(rollups: Rollup[], timeZone: string, alert: number): IDataObject {
	const cells = mergeCells(rollups);
	const { total = {} } = cells;
	return {
		from: rollups[0]?.day ?? null,
		to: rollups.at(-1)?.day ?? null,
		timeZone,
		final: rollups.every(({ final }) => final),
		...metricsOf(total, alert),
		by: byDimension(cells, alert) as unknown as IDataObject,
		cells,
	};
}

function daysBetween(first: unknown, last: unknown): string[] {
	if (!textOf(first)) return [];
	const from = dayIn(first, 'First Day');
	const to = textOf(last) ? dayIn(last, 'Last Day') : from;
	const days: string[] = [];
	for (let day = from; day <= to && days.length <= MOST_DAYS; day = addDays(day, 1)) days.push(day);
	if (days.length > 0 && days.length <= MOST_DAYS) return days;
	throw unusable(
		days.length ? `The period is longer than ${MOST_DAYS} days` : 'Last Day is before First Day',
		'Correct the period. Days that are stored already can be given as Earlier Days.',
	);
}

function dayIn(value: unknown, field: string): string {
	const day = textOf(value).slice(0, 10);
	if (isDay(day)) return day;
	throw unusable(`${field} is not a day`, `Give ${field} as 2026-03-29.`);
}
