import { COUNTRIES, idOf, type Address } from '../../shop';
import { visibleOrders, type Context } from '../context';
import { orderView } from '../views/order';

interface OrderInput {
	id: string;
	note?: string | null;
	tags?: string[] | null;
	email?: string | null;
	phone?: string | null;
	shippingAddress?: AddressInput | null;
}

type AddressInput = Partial<
	Record<
		| 'firstName'
		| 'lastName'
		| 'company'
		| 'address1'
		| 'address2'
		| 'city'
		| 'provinceCode'
		| 'zip'
		| 'countryCode'
		| 'phone',
		string | null
	>
>;

const LONGEST_NOTE = 5_000;

/** Replaces what is given: a note overwrites the old note, tags replace all tags. */
export function orderUpdate(input: OrderInput, context: Context) {
	const order = visibleOrders(context).find(({ id }) => id === idOf('Order', input.id));
	if (!order)
		return { order: null, userErrors: [{ field: ['id'], message: 'Order does not exist' }] };
	const errors = check(input);
	if (errors.length > 0) return { order: orderView(order, context), userErrors: errors };
	const { note, tags, email, phone } = input;
	if (note !== undefined) order.note = note;
	if (tags) order.tags = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
	if (email !== undefined) order.email = email;
	if (phone !== undefined) order.phone = phone;
	if (input.shippingAddress) order.shippingAddress = addressOf(input.shippingAddress, context);
	order.updatedAt = new Date();
	return { order: orderView(order, context), userErrors: [] };
}

/** Overwrites the whole address: what is not given is empty afterwards. */
function addressOf(input: AddressInput, { shop }: Context): Address {
	const countryCode = input.countryCode ?? '';
	return {
		id: shop.ids.next('MailingAddress'),
		firstName: input.firstName ?? '',
		lastName: input.lastName ?? '',
		company: input.company ?? null,
		address1: input.address1 ?? '',
		address2: input.address2 ?? null,
		zip: input.zip ?? '',
		city: input.city ?? '',
		province: input.provinceCode ?? null,
		provinceCode: input.provinceCode ?? null,
		country: COUNTRIES[countryCode]?.name ?? '',
		countryCode,
		phone: input.phone ?? null,
	};
}

function check({ note, email, shippingAddress }: OrderInput) {
	const errors: Array<{ field: string[]; message: string }> = [];
	if (note && note.length > LONGEST_NOTE) {
		errors.push({
			field: ['note'],
			message: `Note is too long (maximum is ${LONGEST_NOTE} characters)`,
		});
	}
	if (shippingAddress) {
		for (const field of ['lastName', 'address1', 'city', 'countryCode'] as const) {
			if (!shippingAddress[field]?.trim())
				errors.push({ field: ['shippingAddress', field], message: `Enter a ${field}` });
		}
	}
	if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
		errors.push({ field: ['email'], message: 'Email is invalid' });
	return errors;
}
