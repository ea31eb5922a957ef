import { UserError } from 'n8n-workflow';
import type { Field } from '../shared/operation';

export const shipmentId = {
	displayName: 'Shipment ID',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. shp_7800715831eb412a8376c0733f6a7974',
	description: 'ID of the return shipment, as Create and Quote gives it',
} as const satisfies Field;

/**
 * An id as it goes into the SDK, which writes it into the address of the request as it is.
 * @throws UserError for anything that is no id of this kind
 */
export function idOf(value: string, prefix: 'shp' | 'rate' | 'trk', what: string): string {
	const id = String(value ?? '').trim();
	if (new RegExp(`^${prefix}_[A-Za-z0-9]{1,64}$`).test(id)) return id;
	throw new UserError(`The ${what} is not one of EasyPost. It begins with ${prefix}_.`);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether this is a key of ours, as it stands in the reference of a shipment. */
export const isKey = (text: string): boolean => UUID.test(text);
