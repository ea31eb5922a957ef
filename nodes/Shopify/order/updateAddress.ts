import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { shopifyOperation, type Shopify } from '../client';
import { dryRun, gidOf, orderId } from '../fields';
import { notThere } from '../notes';
import { settled } from '../settled';
import { ADDRESS_PARTS, addressOptions, changedAddress, readParts, type Address } from './address';
import { ORDER_ADDRESS, UPDATE_ORDER } from './writes';

interface AddressedOrder {
	name: string;
	cancelledAt: string | null;
	displayFulfillmentStatus: string;
	shippingAddress: Address | null;
}

/** Nothing has left and nobody is packing. */
const WAITING = new Set(['UNFULFILLED', 'OPEN', 'ON_HOLD', 'SCHEDULED', 'REQUEST_DECLINED']);

export const updateAddress = shopifyOperation({
	resource: 'order',
	operation: 'updateAddress',
	effect: 'write',
	menu: {
		name: 'Update Address',
		action: 'Update the shipping address of an order',
		description: 'Correct the shipping address while nothing has been sent',
	},
	scopes: ['write_orders'],
	fields: {
		orderId,
		address: {
			displayName: 'Address',
			type: 'collection',
			placeholder: 'Add part',
			default: {},
			options: addressOptions,
			description: 'The parts that change; all others stay as they are',
		},
		dryRun,
	},
	/** Shopify overwrites the whole address, so the unchanged parts are sent along. */
	async run(shopify, { orderId: chosen, address: entered, dryRun: dry }): Promise<IDataObject> {
		const id = gidOf('Order', chosen);
		const parts = readParts(entered);
		const order = await read(shopify, id);
		const { address, changed } = changedAddress(order.shippingAddress!, parts);
		const result = { orderId: id, orderNumber: order.name, changed, address };
		if (changed.length === 0) return { applied: 'no', ...result };
		if (dry) return { applied: 'no', ...result, dryRun: true };
		await settled(
			async () => await shopify.mutate(UPDATE_ORDER, { input: { id, shippingAddress: address } }),
			async () => {
				const now = (await read(shopify, id)).shippingAddress!;
				return ADDRESS_PARTS.every((part) => (now[part] ?? null) === (address[part] ?? null));
			},
		);
		return { applied: 'yes', ...result };
	},
});

/** @throws VendorError when the order's address can no longer be changed, with the reason. */
async function read(shopify: Shopify, id: string): Promise<AddressedOrder> {
	const { order } = await shopify.query<{ order: AddressedOrder | null }>(ORDER_ADDRESS, { id });
	if (!order) throw notThere('order');
	if (order.cancelledAt) {
		throw tooLate('cancelled', `Order ${order.name} is cancelled`, 'A new order is needed.');
	}
	if (!WAITING.has(order.displayFulfillmentStatus)) {
		throw tooLate(
			'already_sent',
			`Order ${order.name} is already being packed or sent, so its address cannot be changed`,
			'Ask the warehouse to stop the parcel, or the carrier to redirect it.',
		);
	}
	if (!order.shippingAddress) {
		throw tooLate(
			'no_address',
			`Shopify shows no shipping address for order ${order.name}`,
			'Goods that are not shipped have none. If the admin shows one, the app lacks approval for protected customer data.',
		);
	}
	return order;
}

const tooLate = (code: string, title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, code, applied: 'no' });
