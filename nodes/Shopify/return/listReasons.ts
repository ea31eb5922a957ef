import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation } from '../client';
import { searchTerm } from '../search';
import { RETURN_REASONS } from './document';

interface Reasons {
	returnReasonDefinitions: {
		nodes: Array<{ id: string; handle: string; name: string; deleted: boolean }>;
		pageInfo: { hasNextPage: boolean; endCursor: string | null };
	};
}

const PAGE = 50;

export const listReasons = shopifyOperation({
	resource: 'return',
	operation: 'listReasons',
	effect: 'read',
	menu: {
		name: 'List Reasons',
		action: 'List return reasons',
		description: 'Get the reasons that Shopify knows for returns, by name',
	},
	scopes: ['read_returns'],
	fields: {
		search: {
			displayName: 'Search',
			type: 'string',
			default: '',
			placeholder: 'e.g. size',
			description: 'Words of the name; empty for all reasons',
		},
		includeDeleted: {
			displayName: 'Include Replaced Reasons',
			type: 'boolean',
			default: false,
			description: 'Whether to list reasons too that Shopify replaced and no longer recommends',
		},
		returnAll: {
			displayName: 'Return All',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
		},
		limit: {
			displayName: 'Limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 50,
			description: 'Max number of results to return',
			showWhen: { returnAll: [false] },
		},
	},
	async run(shopify, { search, includeDeleted, returnAll, limit }) {
		const found: Reasons['returnReasonDefinitions']['nodes'] = [];
		const wanted = returnAll ? Infinity : limit;
		let after: string | null = null;
		do {
			const { returnReasonDefinitions: page }: Reasons = await shopify.query<Reasons>(
				RETURN_REASONS,
				{ search: search.trim() ? searchTerm('name', search.trim()) : null, first: PAGE, after },
			);
			found.push(...page.nodes.filter(({ deleted }) => includeDeleted || !deleted));
			after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
		} while (after && found.length < wanted);
		return found.slice(0, wanted) as unknown as IDataObject[];
	},
});
