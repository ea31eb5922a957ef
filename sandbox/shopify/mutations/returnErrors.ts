import { idOf, type Order, type Return } from '../../shop';
import { visibleOrders, type Context } from '../context';

/** A `ReturnUserError`. */
export interface ReturnProblem {
	code: string;
	field: string[] | null;
	message: string;
}

/** Collects what is wrong with a request, in Shopify's words. */
export function problemList() {
	const problems: ReturnProblem[] = [];
	const fail = (code: string, field: string[], message: string) =>
		void problems.push({ code, field, message });
	return { problems, fail };
}

export const refused = (userErrors: ReturnProblem[]) => ({ return: null, userErrors });

/** A return of an order that the token may see. */
export function findReturn(
	id: string,
	context: Context,
): { order: Order; value: Return } | undefined {
	for (const order of visibleOrders(context)) {
		const value = order.returns.find((one) => one.id === idOf('Return', id));
		if (value) return { order, value };
	}
	return undefined;
}

export const noReturn = (field = 'id'): ReturnProblem => ({
	code: 'NOT_FOUND',
	field: [field],
	message: 'Return does not exist.',
});
