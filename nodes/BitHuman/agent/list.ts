import { bitHumanOperation } from '../client';
import { limit, returnAll } from '../fields';
import { rowsOf, take } from '../pages';
import { agentFacts, statusOf, type Agent } from './agent';

const PAGE_SIZE = 100;

export const list = bitHumanOperation({
	resource: 'agent',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many agents',
		description: 'Lists the agents of the account, the newest first',
	},
	fields: {
		returnAll,
		limit,
		status: {
			displayName: 'Status',
			type: 'options',
			default: 'present',
			description: 'Which agents to list',
			options: [
				{ name: 'All but Deleted', value: 'present' },
				{ name: 'Deleted', value: 'deleted' },
				{ name: 'Failed', value: 'failed' },
				{ name: 'Processing', value: 'processing' },
				{ name: 'Ready', value: 'ready' },
			],
		},
	},
	async run(bitHuman, params) {
		const { status } = params;
		// A state of ours may stand for several of bitHuman's, so the filter is not left to bitHuman.
		const agents = rowsOf<Agent>(bitHuman, '/v1/agents', { limit: PAGE_SIZE });
		const fits = (agent: Agent) =>
			status === 'present' ? statusOf(agent) !== 'deleted' : statusOf(agent) === status;
		const wanted = params.returnAll ? Infinity : params.limit;
		return (await take(agents, wanted, fits)).map(agentFacts);
	},
});
