import { operations as ai } from '../../../nodes/SupportAi/operations';
import { operations as insights } from '../../../nodes/SupportInsights/operations';
import type { World } from './world';

/** The nodes that speak to nobody here. */
export const supportAi: World = {
	node: 'supportAi',
	operations: ai as World['operations'],
	samples: {
		'message understand': { text: 'hello' },
		'reply compose': async (run) => ({
			turn: (await run('message', 'understand', { text: 'hello' }))[0],
			facts: '{}',
		}),
		'proof check': { attempt: '{"session":"s"}', rows: '{"rows":[]}' },
	},
};

export const supportInsights: World = {
	node: 'supportInsights',
	operations: insights as World['operations'],
	samples: { 'message analyze': { text: 'Great, thank you' } },
};
