import type { IDataObject } from 'n8n-workflow';

const GID = /^gid:\/\/shopify\/Order\/\d+$/;

/** The order that an event is about, as a global id; each resource names it in another place. */
export function orderIdOf(topic: string, data: IDataObject): string | null {
	const inner = (name: string) => (data[name] ?? {}) as IDataObject;
	const isOrder = topic.startsWith('orders/') && 'line_items' in data;
	const candidates = [
		data.admin_graphql_api_id,
		data.admin_graphql_api_order_id,
		data.order_id,
		inner('order').admin_graphql_api_id,
		inner('order').id,
		inner('order_edit').order_id,
		isOrder || topic === 'orders/delete' ? data.id : undefined,
	];
	return candidates.map(gidOf).find((id) => id !== null) ?? null;
}

function gidOf(value: unknown): string | null {
	const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
	if (/^\d+$/.test(text)) return `gid://shopify/Order/${text}`;
	return GID.test(text) ? text : null;
}
