import { formatMoney, fromMinor, MoneyError, toMajor } from '../../shared/money';
import { PAGE_HEADERS, pageHtml, type Page, type PageSection } from '../../shared/page';
import type { IDataObject } from 'n8n-workflow';
import { indexOfToken } from '../approval/token';
import { at } from '../claim/fields';
import { listIn, momentIn, objectIn, textOf, timeOf, unusable } from '../json';
import { policyOperation } from '../operation';

const MESSAGES: Record<string, string> = {
	accepted: 'Your decision is stored.',
	expired: 'This link has expired: nothing was changed. Ask for a new one.',
	already_decided: 'Somebody has decided already: nothing was changed.',
	wrong_token: 'This link is not valid.',
	above_ceiling: 'This is more than you may allow. Choose a lower amount.',
	above_limit: 'By now less can be refunded. Choose a lower amount.',
	not_an_amount: 'This is not an amount. Write it like 15.00.',
};

export const render = policyOperation({
	resource: 'page',
	operation: 'render',
	effect: 'read',
	menu: {
		name: 'Render',
		action: 'Render the page of an approval',
		description: 'Build the page on which a person decides, or reads what became of the decision',
	},
	fields: {
		token: {
			displayName: 'Token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Token of the link',
		},
		rows: {
			displayName: 'Rows',
			type: 'json',
			required: true,
			default: '[]',
			description: 'Row of support_approvals with the hash of the token',
		},
		outcome: {
			displayName: 'Outcome',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.outcome }}',
			description: 'What Check returned for the decision; empty to ask for one',
		},
		title: {
			displayName: 'Title',
			type: 'string',
			default: 'Approval',
			description: 'Heading of the page',
		},
		address: {
			displayName: 'Form Address',
			type: 'string',
			default: '',
			placeholder: 'Empty: the address of the page itself',
			description: 'Where the decision is sent',
		},
		at,
	},
	/** With an unknown token the page shows nothing of any request. */
	async run(_, { token, rows, outcome, title, address, at: moment }) {
		const known = listIn(rows, 'Rows');
		const hashes = known.map(({ tokenHash }) => textOf(tokenHash));
		const row = known[indexOfToken(textOf(token), hashes)] as IDataObject | undefined;
		const state = row ? stateOf(row, textOf(outcome), momentIn(moment, 'At')) : 'wrong_token';
		const retry = ['above_ceiling', 'above_limit', 'not_an_amount'].includes(state);
		const page: Page = {
			title: textOf(title) || 'Approval',
			message: MESSAGES[state] ?? '',
			facts: row ? factsOf(row) : [],
		};
		if (row && (state === 'ask' || retry)) {
			page.form = {
				address: safeAddress(textOf(address)),
				hidden: { token: textOf(token) },
				sections: choicesOf(row),
			};
		}
		return { html: pageHtml(page), headers: PAGE_HEADERS, statusCode: row ? 200 : 404, state };
	},
});

/** Another amount can be allowed only where one is asked for. */
function choicesOf(row: IDataObject): PageSection[] {
	const amount = fromMinor(Number(row.amount), textOf(row.currency));
	const decide: PageSection = {
		inputs: [],
		buttons: [
			{ label: 'Approve', decision: 'approve', look: 'main' },
			{ label: 'Deny', decision: 'deny', look: 'deny' },
		],
	};
	if (amount.minor <= 0) return [decide];
	const label = `Amount in ${amount.currency}`;
	const change: PageSection = {
		legend: 'Another amount',
		inputs: [{ name: 'amount', label, kind: 'amount', filled: toMajor(amount) }],
		buttons: [{ label: 'Approve this amount', decision: 'change' }],
	};
	return [decide, change];
}

function stateOf(row: IDataObject, outcome: string, now: number): string {
	if (outcome) return Object.hasOwn(MESSAGES, outcome) ? outcome : 'wrong_token';
	if (['approved', 'denied'].includes(textOf(row.state))) return 'already_decided';
	const expires = timeOf(row.expiresAt);
	return row.state === 'open' && expires !== undefined && now < expires ? 'ask' : 'expired';
}

function factsOf(row: IDataObject): Page['facts'] {
	const money = (minor: unknown) => {
		try {
			return formatMoney(fromMinor(Number(minor), textOf(row.currency)), 'en');
		} catch (error) {
			if (error instanceof MoneyError) return '';
			throw error;
		}
	};
	const told = Object.entries(objectIn(row.request, 'Request')).map(
		([name, value]): [string, string] => [
			name,
			typeof value === 'object' ? JSON.stringify(value) : String(value),
		],
	);
	return [
		...told,
		['Amount', money(row.amount)],
		['You may allow', money(row.ceiling)],
		['Approver', textOf(row.approver)],
		['Valid until', textOf(row.expiresAt)],
	];
}

/** Only this site or a https address: a form that is sent elsewhere would give the token away. */
function safeAddress(address: string): string {
	if (!address || address.startsWith('https://') || /^\/(?![/\\])/.test(address)) return address;
	throw unusable(
		'Form Address cannot be used',
		'Give a path such as /webhook/approval, or nothing.',
	);
}
