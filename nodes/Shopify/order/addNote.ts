import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf, orderId } from '../fields';
import { appendNote, noteFields } from '../notes';
import { ORDER_NOTE, UPDATE_ORDER } from './writes';

export const addNote = shopifyOperation({
	resource: 'order',
	operation: 'addNote',
	effect: 'write',
	menu: {
		name: 'Add Note',
		action: 'Add a note to an order',
		description: 'Add a line to the note that staff see on the order; what is there stays',
	},
	scopes: ['write_orders'],
	fields: { orderId, ...noteFields },
	async run(shopify, { orderId: chosen, ...add }) {
		const id = gidOf('Order', chosen);
		const noted = await appendNote({
			id,
			add,
			what: 'order',
			read: async () => {
				const { order } = await shopify.query<{ order: { note: string | null } | null }>(
					ORDER_NOTE,
					{ id },
				);
				return order ? order.note : undefined;
			},
			write: async (note) => await shopify.mutate(UPDATE_ORDER, { input: { id, note } }),
		});
		return { ...noted } as IDataObject;
	},
});
