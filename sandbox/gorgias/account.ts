import { GorgiasError, notFound } from './errors';
import type { Context, Routes } from './call';
import { checked } from './check';
import { search } from './fields';
import { page, param } from './page';
import { CUSTOM_FIELDS } from './people';
import { showCustomerRow, showTeam, showUser } from './views';

const BUSINESS_HOURS = {
	id: 21,
	type: 'business-hours',
	data: {
		timezone: 'Europe/Berlin',
		business_hours: [{ days: '1,2,3,4,5', from_time: '09:00', to_time: '18:00' }],
	},
};

/** The account, its users and teams, and the search over them. */
export function accountRoutes({ desk }: Context): Routes {
	const dated = <T extends { id: number }>(row: T) => ({ ...row, created_datetime: '' });
	return {
		'GET /api/account': () => ({
			status: 200,
			body: { domain: 'demo-shop', created_datetime: '2025-01-02T09:00:00.000000+00:00', meta: {} },
		}),
		'GET /api/account/settings': (call) => {
			const type = param(call.query, 'type');
			const rows = [dated(BUSINESS_HOURS)].filter((row) => !type || row.type === type);
			return page(call, rows, ({ created_datetime, ...row }) => row);
		},
		'GET /api/users': (call) => {
			const email = param(call.query, 'email');
			const rows = desk.users.filter((user) => !email || user.email === email).map(dated);
			return page(call, rows, showUser, 'created_datetime:asc');
		},
		'GET /api/users/:id': (call) => {
			const id = Number(call.params.id);
			const user = id === 0 ? call.user : desk.users.find((it) => it.id === id);
			if (!user) throw notFound('User', id);
			return { status: 200, body: showUser(user) };
		},
		'GET /api/teams': (call) =>
			page(call, desk.teams.map(dated), (team) => showTeam(desk, team), 'created_datetime:asc'),
		'GET /api/teams/:id': (call) => {
			const team = desk.teams.find(({ id }) => String(id) === call.params.id);
			if (!team) throw notFound('Team', call.params.id ?? '');
			return { status: 200, body: showTeam(desk, team) };
		},
		'GET /api/custom-fields': (call) => {
			const type = param(call.query, 'object_type');
			if (type !== 'Ticket' && type !== 'Customer') throw missing('object_type');
			const words = param(call.query, 'search')?.toLowerCase() ?? '';
			const rows = type === 'Ticket' ? CUSTOM_FIELDS.map(dated) : [];
			return page(
				call,
				rows.filter(({ label }) => label.toLowerCase().includes(words)),
				showField,
				'created_datetime:asc',
			);
		},
		'GET /api/custom-fields/:id': (call) => {
			const field = CUSTOM_FIELDS.find(({ id }) => String(id) === call.params.id);
			if (!field) throw notFound('CustomField', call.params.id ?? '');
			return { status: 200, body: showField(field) };
		},
		'POST /api/search': (call) => {
			const {
				type,
				query = '',
				size = 10,
			} = checked<{
				type: string;
				query?: string;
				size?: number;
			}>(search, call.body);
			const data = searched(type, query.toLowerCase()).slice(0, size);
			return { status: 200, body: { data, object: 'list', uri: '/api/search' } };
		},
	};

	/** Searching customer profiles looks at every channel, unlike the list's `email` filter. */
	function searched(type: string, words: string): unknown[] {
		const has = (...texts: Array<string | null>) =>
			texts.some((text) => text?.toLowerCase().includes(words));
		const customers = [...desk.customers.values()];
		if (type === 'customer' || type === 'customer_profile') {
			return customers
				.filter((it) => has(it.name, it.email, ...it.channels.map(({ address }) => address)))
				.map(showCustomerRow);
		}
		if (type.startsWith('customer')) {
			const wanted = /(email|phone)/.exec(type)?.[1];
			return customers.flatMap((customer) =>
				customer.channels
					.filter((channel) => has(channel.address) && (!wanted || channel.type === wanted))
					.map((channel) => ({ ...channel, customer: { id: customer.id, name: customer.name } })),
			);
		}
		if (type === 'agent') {
			return desk.users.filter(({ name, email }) => has(name, email)).map(showUser);
		}
		if (type === 'team') return desk.teams.filter(({ name }) => has(name));
		if (type === 'tag') return [...desk.tags.values()].filter(({ name }) => has(name));
		return [...desk.integrations.values()].filter(({ name }) => has(name));
	}
}

const showField = ({ id, label, data_type }: (typeof CUSTOM_FIELDS)[number]) => ({
	id,
	object_type: 'Ticket',
	label,
	definition: { data_type, input_settings: { input_type: 'input' } },
	required: false,
	deactivated_datetime: null,
});

const missing = (field: string) =>
	new GorgiasError(400, 'The request is not valid.', {
		[field]: ['Missing data for required field.'],
	});
