import type { IDataObject } from 'n8n-workflow';
import { shopifyOperation, type Answered } from '../client';
import { userProblem, type UserProblem } from '../errors';
import { inspect, refuseChanges, refused } from './inspect';

export const run = shopifyOperation({
	resource: 'graphql',
	operation: 'run',
	effect: 'write',
	menu: {
		name: 'Run',
		action: 'Run a GraphQL document',
		description: 'Run a query of your own; documents that change the shop only when allowed',
	},
	fields: {
		document: {
			displayName: 'Document',
			type: 'string',
			typeOptions: { rows: 8 },
			default: '',
			required: true,
			placeholder: 'e.g. query Shop { shop { name } }',
			description:
				'One query or mutation with its fragments. Put values into variables, never into the text.',
		},
		variables: {
			displayName: 'Variables',
			type: 'json',
			default: '{}',
			description: 'A JSON object with a value for each variable of the document',
		},
		allowChanges: {
			displayName: 'Allow Changes',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether a mutation may be run; what moves money stays with its own operation in any case',
		},
	},
	/** `{ data, cost }`: the cost is what Shopify reserved and charged, and what is left. */
	async run(shopify, { document, variables, allowChanges }): Promise<IDataObject> {
		const inspected = await inspect(document);
		refuseChanges(inspected, allowChanges);
		const kind = inspected.kind === 'query' ? 'read' : 'write';
		const answer = await shopify.run<IDataObject>(document, objectOf(variables), kind);
		if (kind === 'write') throwUserErrors(answer.data);
		return { data: answer.data, cost: costOf(answer) };
	},
});

function objectOf(variables: unknown): Record<string, unknown> {
	const text = typeof variables === 'string' ? variables.trim() || '{}' : variables;
	try {
		const value: unknown = typeof text === 'string' ? JSON.parse(text) : text;
		if (typeof value === 'object' && value !== null && !Array.isArray(value))
			return value as Record<string, unknown>;
	} catch {
		// Falls through to the one message for everything that is no object.
	}
	throw refused('The variables are not a JSON object', 'Write them as {"name": "value"}.');
}

/** Shopify tells what it refused inside a successful answer. @throws VendorError */
function throwUserErrors(data: IDataObject): void {
	const payloads = Object.values(data).filter((one) => typeof one === 'object' && one !== null);
	const problems = payloads.flatMap((payload) =>
		Object.entries(payload as Record<string, unknown>)
			.filter(([name, value]) => /userErrors$/i.test(name) && Array.isArray(value))
			.flatMap(([, value]) => value as UserProblem[]),
	);
	if (problems.length === 0) return;
	const error = userProblem(problems);
	throw payloads.length > 1 ? error.with({ applied: 'unknown' }) : error;
}

const costOf = ({ cost }: Answered<unknown>): IDataObject | null =>
	cost
		? {
				requested: cost.requestedQueryCost,
				charged: cost.actualQueryCost,
				available: cost.throttleStatus.currentlyAvailable,
				maximum: cost.throttleStatus.maximumAvailable,
				restoredPerSecond: cost.throttleStatus.restoreRate,
			}
		: null;
