import type { Reply } from '../vendor';
import { found, type Context, type Routes } from './call';
import { checked } from './check';
import { timestamp, type Customer, type Desk } from './desk';
import { GorgiasError } from './errors';
import { createCustomer, customerData, updateCustomer } from './fields';
import { page, param } from './page';
import { showCustomer, showCustomerRow } from './views';

interface NewChannel {
	type: string;
	address: string;
	preferred?: boolean;
}
type CustomerBody = Partial<Omit<Customer, 'channels' | 'custom_fields'>> & {
	channels?: NewChannel[];
	custom_fields?: Array<{ id: number; value: unknown }>;
};

export function customerRoutes({ desk }: Context): Routes {
	const list: Routes[string] = (call) => {
		const asked = (name: string) => param(call.query, name);
		const type = asked('channel_type');
		const address = asked('channel_address')?.toLowerCase();
		const matches = (customer: Customer) =>
			(['external_id', 'name', 'language', 'timezone'] as const).every(
				(field) => asked(field) === undefined || customer[field] === asked(field),
			) &&
			(asked('email') === undefined || customer.email === asked('email')?.toLowerCase()) &&
			(address === undefined ||
				customer.channels.some(
					(channel) => channel.address === address && (!type || channel.type === type),
				));
		return page(call, [...desk.customers.values()].filter(matches), showCustomerRow);
	};
	const one = (id: string | undefined) => found(desk.customers, 'Customer', id);

	return {
		'GET /api/customers': list,
		'POST /api/customers': (call) => ({
			status: 201,
			body: showCustomer(addCustomer(desk, checked<CustomerBody>(createCustomer, call.body))),
		}),
		'GET /api/customers/:id': (call) => ({ status: 200, body: showCustomer(one(call.params.id)) }),
		'PUT /api/customers/merge': (call) => {
			const source = one(param(call.query, 'source_id'));
			const target = one(param(call.query, 'target_id'));
			mergeCustomers(desk, source, target);
			return { status: 202, body: showCustomer(target) };
		},
		'PUT /api/customers/:id': (call) => {
			const body = checked<CustomerBody>(updateCustomer, call.body);
			return changeCustomer(desk, one(call.params.id), body);
		},
		'PUT /api/customers/:id/data': (call) => {
			const { data } = checked<{ data: unknown }>(customerData, call.body);
			one(call.params.id).data = data;
			return { status: 202 };
		},
	};
}

/** Channels and tickets move to the target; the source's address answers 301 from now on. */
export function mergeCustomers(desk: Desk, source: Customer, target: Customer): void {
	target.channels.push(...source.channels.map((channel) => ({ ...channel, preferred: false })));
	for (const ticket of desk.tickets.values()) {
		if (ticket.customer_id === source.id) ticket.customer_id = target.id;
	}
	desk.customers.delete(source.id);
	desk.mergedCustomers.set(source.id, target.id);
}

/** Finds the customer that owns an address: a secondary one counts too. */
export function ownerOf(desk: Desk, type: string, address: string): Customer | undefined {
	const wanted = address.toLowerCase();
	return [...desk.customers.values()].find((customer) =>
		customer.channels.some((channel) => channel.type === type && channel.address === wanted),
	);
}

/** Adds a customer; 409 when one of its addresses belongs to another. */
export function addCustomer(desk: Desk, body: CustomerBody): Customer {
	const channels = [...(body.channels ?? [])];
	if (body.email && !channels.some((it) => isEmail(it, body.email))) {
		channels.unshift({ type: 'email', address: body.email, preferred: true });
	}
	refuseTaken(desk, channels);
	const now = timestamp();
	const name = body.name ?? ([body.firstname, body.lastname].filter(Boolean).join(' ') || null);
	const customer: Customer = {
		id: desk.nextId(),
		external_id: body.external_id ?? null,
		email: body.email?.toLowerCase() ?? primaryEmail(channels),
		name,
		firstname: body.firstname ?? name?.split(' ')[0] ?? '',
		lastname: body.lastname ?? name?.split(' ').slice(1).join(' ') ?? '',
		language: body.language ?? null,
		timezone: body.timezone ?? null,
		note: body.note ?? null,
		meta: body.meta ?? null,
		data: null,
		channels: stored(desk, channels, now),
		custom_fields: valuesById(body.custom_fields),
		created_datetime: now,
		updated_datetime: now,
	};
	desk.customers.set(customer.id, customer);
	return customer;
}

/** `channels` replaces the whole set; every other field is changed alone. */
function changeCustomer(desk: Desk, customer: Customer, body: CustomerBody): Reply {
	const { channels, custom_fields, email, ...fields } = body;
	const wanted = channels ?? customer.channels;
	const address = email?.toLowerCase();
	const missing = address && !wanted.some((it) => isEmail(it, address));
	const all = missing ? [{ type: 'email', address, preferred: true }, ...wanted] : wanted;
	refuseTaken(desk, all, customer.id);
	const now = timestamp();
	Object.assign(customer, fields, { updated_datetime: now });
	if (channels || missing) customer.channels = stored(desk, all, now);
	if (email !== undefined) customer.email = address ?? null;
	if (custom_fields) customer.custom_fields = valuesById(custom_fields);
	return { status: 202, body: showCustomer(customer) };
}

export function valuesById(fields: Array<{ id: number; value: unknown }> | null | undefined) {
	return Object.fromEntries((fields ?? []).map((field) => [String(field.id), field]));
}

function refuseTaken(desk: Desk, channels: NewChannel[], except?: number): void {
	for (const { type, address } of channels) {
		const owner = ownerOf(desk, type, address);
		if (owner && owner.id !== except) {
			throw new GorgiasError(409, `The ${type} address is already used by another customer.`, {
				[type]: ['Already used by another customer.'],
			});
		}
	}
}

function stored(desk: Desk, channels: NewChannel[], now: string): Customer['channels'] {
	return channels.map(({ type, address, preferred = false }) => ({
		id: desk.nextId(),
		type,
		address: address.toLowerCase(),
		preferred,
		created_datetime: now,
	}));
}

function isEmail(channel: NewChannel, address: string | null | undefined): boolean {
	return channel.type === 'email' && channel.address.toLowerCase() === address?.toLowerCase();
}

function primaryEmail(channels: NewChannel[]): string | null {
	const emails = channels.filter(({ type }) => type === 'email');
	const primary = emails.find(({ preferred }) => preferred) ?? emails[0];
	return primary?.address.toLowerCase() ?? null;
}
