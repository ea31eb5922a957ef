import { createHash } from 'node:crypto';
import { supportAiOperation } from '../client';
import { attemptOf } from './attempt';

export const prepare = supportAiOperation({
	resource: 'proof',
	operation: 'prepare',
	effect: 'read',
	menu: {
		name: 'Prepare Attempt',
		action: 'Prepare an attempt to prove an order',
		description: 'Build the row of support_attempts for a proof that was not given in the chat',
	},
	fields: {
		shop: {
			displayName: 'Shop',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. shop-name.myshopify.com',
			description: 'Address of the shop, the same everywhere: tries in the chat count here too',
		},
		orderNumber: {
			displayName: 'Order Number',
			type: 'string',
			default: '',
			placeholder: 'e.g. #1001',
			description: 'What the shopper states; kept as a hash',
		},
		email: {
			displayName: 'Email',
			type: 'string',
			default: '',
			placeholder: 'e.g. name@email.com',
			description: 'What the shopper states; kept as a hash',
		},
		address: {
			displayName: 'Network Address',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.headers["x-forwarded-for"] }}',
			description: 'Where the request came from; of a list the last one, which our own proxy added',
		},
	},
	async run(_, { shop, orderNumber, email, address }) {
		const from = address.split(',').at(-1)!.trim();
		const hash = from ? createHash('sha256').update(`${shop} ${from}`).digest('hex') : '';
		return { ...attemptOf(shop, '', hash, { orderNumber, email }) };
	},
});
