import { bitHumanOperation } from '../client';
import { agent } from '../fields';
import { agentFacts, readAgent } from './agent';

export const get = bitHumanOperation({
	resource: 'agent',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get an agent',
		description: 'Reads an agent with its prompt, voice and state',
	},
	fields: { agent },
	async run(bitHuman, params) {
		return agentFacts(await readAgent(bitHuman, params.agent));
	},
});
