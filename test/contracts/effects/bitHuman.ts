import { operations } from '../../../nodes/BitHuman/operations';
import { AGENT_CODE, BITHUMAN_API_SECRET, startBitHuman } from '../../../sandbox/bithuman';
import { locator, type Run, type World } from './world';

const agent = locator(AGENT_CODE);

async function webhookOf(run: Run) {
	const [{ webhookId }] = await run('webhook', 'create', { url: 'https://example.com/hook' });
	return locator(String(webhookId));
}

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
		'account creditLeft': {},
		'account get': {},
		'account usage': {},
		'agent get': { agent },
		'agent list': {},
		'agent updatePrompt': { agent, prompt: 'Greet only.' },
		'embedToken create': { agent, visitor: 'chat-1' },
		'session addContext': async (_run, vendor) => ({
			agent,
			roomId: vendor.openRoom(AGENT_CODE).id,
			context: 'A regular customer',
		}),
		'session bind': {
			agent,
			knownRooms: '[]',
			since: new Date().toISOString(),
			timeoutSeconds: 1,
		},
		'session end': async (_run, vendor) => ({ roomId: vendor.openRoom(AGENT_CODE).id }),
		'session list': { agent },
		'session speak': async (_run, vendor) => ({
			agent,
			target: 'room',
			roomId: vendor.openRoom(AGENT_CODE).id,
			text: 'Hello',
		}),
		'speech listVoices': {},
		'speech synthesize': { text: 'Your parcel is on its way.' },
		'webhook create': { url: 'https://example.com/hook', events: ['agent.ready'] },
		'webhook delete': async (run) => ({ webhook: await webhookOf(run) }),
		'webhook list': {},
		'webhook test': async (run) => ({ webhook: await webhookOf(run) }),
	},
};
