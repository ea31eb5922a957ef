import { UserError } from 'n8n-workflow';
import type { Field } from '../shared/operation';

export const ticketId = {
	displayName: 'Ticket',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description: 'A ticket that was merged into another leads to the one that lives on',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchTickets', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 173596132',
			hint: 'The number at the end of the address of the ticket',
		},
		{
			displayName: 'By URL',
			name: 'url',
			type: 'string',
			placeholder: 'e.g. https://acme.gorgias.com/app/ticket/173596132',
		},
	],
} as const satisfies Field;

export const dryRun = {
	displayName: 'Dry Run',
	type: 'boolean',
	default: false,
	description: 'Whether to check everything and show what would be done, but change nothing',
} as const satisfies Field;

export const externalId = {
	displayName: 'External ID',
	type: 'string',
	default: '',
	placeholder: 'e.g. chat-7f3a',
	description:
		'Your own name for this record, at most 255 characters. With it, running the step again returns the record that is already there and never makes a second one.',
} as const satisfies Field;

export const tags = {
	displayName: 'Tags',
	type: 'string',
	default: '',
	placeholder: 'e.g. ai-handover, refund',
	description: 'Names separated by commas; capital and small letters count',
} as const satisfies Field;

export const chosenTags = {
	displayName: 'Tags From List',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getTags' },
	default: [],
	description:
		'Tags that the account has already. Choose from the list, or specify names using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
} as const satisfies Field;

/** Names out of a comma-separated text, or out of the list that an expression may give instead. */
export function namesOf(value: string | string[]): string[] {
	const names = [value].flat().flatMap((part) => String(part).split(','));
	return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** A record's number for a request body; undefined when the field is empty. */
export function idOf(value: string | number, what: string): number | undefined {
	const text = String(value ?? '').trim();
	if (text === '') return undefined;
	if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
	throw new UserError(`The ${what} is not a number. Choose one from the list, or enter its ID.`);
}

/** A choice from the lists of `listSearch.ts`, or an ID. */
export const locator = (displayName: string, search: string, description: string) =>
	({
		displayName,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		description,
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: search, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 12' },
		],
	}) as const satisfies Field;
