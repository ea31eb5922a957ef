import { bitHumanOperation } from '../client';
import { agent } from '../fields';
import { liveSessions } from './sessions';

export const list = bitHumanOperation({
	resource: 'session',
	operation: 'list',
	effect: 'read',
	menu: {
		name: 'Get Many',
		action: 'Get many live sessions',
		description: 'Lists the live sessions of an agent; no items when nobody is there',
	},
	fields: { agent },
	async run(bitHuman, params) {
		return await liveSessions(bitHuman, params.agent);
	},
});
