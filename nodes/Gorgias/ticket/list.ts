import type { IDataObject } from 'n8n-workflow';
import { gorgiasOperation } from '../client';
import { idOf } from '../fields';
import { pages } from '../pages';
import { listFields } from './listFields';
import { ticketFacts, type Ticket } from './ticket';

export const list = gorgiasOperation({
	resource: 'ticket',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many tickets',
		description: 'Lists tickets, the one that changed last first',
	},
	scopes: ['tickets:read'],
	fields: listFields,
	async run(gorgias, { returnAll, limit, filters }) {
		const wanted = returnAll ? Infinity : limit;
		const changedAfter = filters.changedAfter ? Date.parse(String(filters.changedAfter)) : 0;
		const fits = filterOf(filters);
		const found: IDataObject[] = [];
		const query = {
			order_by: 'updated_datetime:desc',
			trashed: filters.includeTrashed === true,
			customer_id: idOf(String(filters.customerId ?? ''), 'customer ID'),
			view_id: idOf(String(filters.viewId ?? ''), 'view ID'),
			external_id: String(filters.externalId ?? '').trim() || undefined,
		};
		for await (const page of pages<Ticket>(gorgias, '/tickets', query)) {
			for (const ticket of page) {
				if (changedAt(ticket) < changedAfter) return found;
				if (fits(ticket)) found.push(ticketFacts(gorgias, ticket));
				if (found.length >= wanted) return found;
			}
		}
		return found;
	},
});

const changedAt = ({ updated_datetime, created_datetime }: Ticket) =>
	Date.parse(updated_datetime ?? created_datetime);

/** What Gorgias itself cannot filter by. */
function filterOf({ status, tag }: IDataObject) {
	const name = String(tag ?? '').trim();
	return (ticket: Ticket) =>
		(!status || ticket.status === status) &&
		(!name || ticket.tags.some((its) => its.name === name));
}
