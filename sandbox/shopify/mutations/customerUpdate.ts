import { idOf } from '../../shop';
import type { Context } from '../context';
import { customerView } from '../views/customer';

interface CustomerInput {
	id?: string | null;
	note?: string | null;
	tags?: string[] | null;
}

const LONGEST_NOTE = 5_000;

/** Replaces what is given: a note overwrites the old note, tags replace all tags. */
export function customerUpdate({ input }: { input: CustomerInput }, context: Context) {
	const { id, note, tags } = input;
	const customer = context.shop.customers.find((one) => one.id === idOf('Customer', id ?? ''));
	const refuse = (field: string, message: string) => ({
		customer: null,
		userErrors: [{ field: [field], message }],
	});
	if (!customer) return refuse('id', 'Customer does not exist');
	if (note && note.length > LONGEST_NOTE)
		return refuse('note', `Note is too long (maximum is ${LONGEST_NOTE} characters)`);
	if (note !== undefined) customer.note = note;
	if (tags) customer.tags = [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
	return { customer: customerView(customer, context), userErrors: [] };
}
