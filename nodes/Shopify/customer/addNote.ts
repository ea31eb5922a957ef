import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { gidOf, customerId } from '../fields';
import { appendNote, noteFields } from '../notes';
import { CUSTOMER_NOTE, UPDATE_CUSTOMER } from './document';

export const addNote = shopifyOperation({
	resource: 'customer',
	operation: 'addNote',
	effect: 'write',
	menu: {
		name: 'Add Note',
		action: 'Add a note to a customer',
		description: 'Add a line to the note that staff see on the customer; what is there stays',
	},
	scopes: ['write_customers'],
	fields: { customerId, ...noteFields },
	async run(shopify, { customerId: chosen, ...add }) {
		const id = gidOf('Customer', chosen);
		const noted = await appendNote({
			id,
			add,
			what: 'customer',
			read: async () => {
				const { customer } = await shopify.query<{ customer: { note: string | null } | null }>(
					CUSTOMER_NOTE,
					{ id },
				);
				return customer ? customer.note : undefined;
			},
			write: async (note) => await shopify.mutate(UPDATE_CUSTOMER, { input: { id, note } }),
		});
		return { ...noted } as IDataObject;
	},
});
