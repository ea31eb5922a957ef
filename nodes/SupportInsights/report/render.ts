import type { IDataObject } from 'n8n-workflow';
import { operationFor } from '../../shared/operation';
import { rollupsIn } from '../metrics/stored';
import { textOf as trimmed, unusable } from '../rows';
import { csvOf } from './csv';
import { pageHtml } from './page';
import { periodOf } from './period';
import { textOf } from './text';

export const render = operationFor<null>()({
	resource: 'report',
	operation: 'render',
	effect: 'read',
	menu: {
		name: 'Render',
		action: 'Render a report',
		description: 'Make a page with charts from stored days, with the same figures as CSV and JSON',
	},
	fields: {
		rollups: {
			displayName: 'Days',
			type: 'json',
			required: true,
			default: '[]',
			placeholder: 'e.g. {{ $items().map((item) => item.json) }}',
			description: 'Rows of support_metrics, or the items of the operation Compute',
		},
		length: {
			displayName: 'Length (Days)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 92 },
			default: 7,
			description:
				'How many days the report covers, up to the last one given; as many before them are compared with',
		},
		title: {
			displayName: 'Title',
			type: 'string',
			default: 'Customer support',
			placeholder: 'e.g. Customer support of the week',
		},
		timeZone: {
			displayName: 'Time Zone',
			type: 'string',
			default: '',
			placeholder: 'e.g. Europe/Berlin',
			description: 'Named on the page; the days are those that were stored',
		},
		conversationsUrl: {
			displayName: 'Address of Conversations',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://desk.example.com/views?tag={topic}',
			description:
				'Where the conversations of a topic are listed, such as a view of the helpdesk; {topic} stands for it',
		},
	},
	async run(_, { rollups, length, title, timeZone, conversationsUrl }) {
		const days = rollupsIn(rollups, 'Days');
		if (days.length === 0)
			throw unusable('There is no day to report on', 'Give at least one row of support_metrics.');
		const size = Math.min(92, Math.max(1, Math.floor(Number(length)) || 7));
		const period = periodOf(days, size);
		const { from, to, metrics, previous, by } = period;
		const figures = { from, to, metrics, previous, by, days: period.days };
		return {
			html: pageHtml(period, {
				title: trimmed(title) || 'Customer support',
				timeZone: trimmed(timeZone),
				conversationsUrl: safeAddress(conversationsUrl),
			}),
			text: textOf(period),
			csv: csvOf(period),
			json: figures as unknown as IDataObject,
		};
	},
});

/** Only https: a link must not run anything. */
function safeAddress(value: unknown): string {
	const address = trimmed(value);
	if (!address || (/^https:\/\/[^\s"'<>]+$/i.test(address) && URL.canParse(address)))
		return address;
	throw unusable(
		'Address of Conversations is not a web address',
		'Give an address that begins with https://, or leave the field empty.',
	);
}
