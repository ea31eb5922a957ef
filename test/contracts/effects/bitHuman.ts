import { operations } from '../../../nodes/BitHuman/operations';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../../sandbox/bithuman';
import { locator, type World } from './world';

const agent = locator(AGENT_CODE);

export const bitHuman: World<Awaited<ReturnType<typeof startBitHuman>>> = {
	node: 'bitHuman',
	operations: operations as World['operations'],
	start: async () => await startBitHuman(),
	credentials: ({ url }) => ({
		commerceSupportBitHumanApi: {
			apiSecret: BITHUMAN_API_SECRET,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'embedToken create': { agent, visitor: 'chat-1' },
		'session bind': {
			agent,
			knownRooms: '[]',
			since: new Date().toISOString(),
			timeoutSeconds: 1,
		},
		'session list': { agent },
		'session speak': async (_run, vendor) => ({
			agent,
			target: 'room',
			roomId: vendor.openRoom(AGENT_CODE).id,
			text: 'Hello',
		}),
	},
};
