import { supportAiOperation } from '../client';

/** Changes nothing: the node hands each item out by the output of its route, see `outputs.ts`. */
export const route = supportAiOperation({
	resource: 'message',
	operation: 'route',
	effect: 'read',
	menu: {
		name: 'Route',
		action: 'Route a message',
		description:
			'Send each understood message out by the output for what it needs: an order, products, a person and so on',
	},
	fields: {},
	async run({ item }) {
		return item;
	},
});
