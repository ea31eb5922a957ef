import type { Customer } from '../../shop';
import type { Context } from '../context';
import { date, exact, number, words, type Matcher } from './match';

/** Filters of `customers(query:)`. The e-mail is searched by words, so callers compare the result. */
export function customerFields({ shop }: Context): Record<string, Matcher<Customer>> {
	return {
		id: exact(({ id }) => [id]),
		email: words(({ email }) => [email]),
		phone: words(({ phone }) => [phone]),
		first_name: words(({ firstName }) => [firstName]),
		last_name: words(({ lastName }) => [lastName]),
		tag: exact(({ tags }) => tags),
		tag_not: (customer, term) => !exact<Customer>(({ tags }) => tags)(customer, term),
		state: exact(({ state }) => [state]),
		country: words(({ address }) => [address.country]),
		customer_date: date(({ createdAt }) => createdAt),
		updated_at: date(({ createdAt }) => createdAt),
		orders_count: number(({ id }) => [
			shop.orders.filter(({ customerId }) => customerId === id).length,
		]),
	};
}

export const CUSTOMER_TEXT: Matcher<Customer> = words(({ firstName, lastName, email, phone }) => [
	`${firstName} ${lastName}`,
	email,
	phone,
]);

export const CUSTOMER_SORT: Record<string, (customer: Customer) => string | number> = {
	NAME: ({ firstName, lastName }) => `${lastName}, ${firstName}`.toLowerCase(),
	LOCATION: ({ address }) => `${address.country}, ${address.city}`,
	CREATED_AT: ({ createdAt }) => createdAt.getTime(),
	UPDATED_AT: ({ createdAt }) => createdAt.getTime(),
};
