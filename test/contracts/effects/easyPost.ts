import { operations } from '../../../nodes/EasyPost/operations';
import { EASYPOST_TEST_KEY, startEasyPost } from '../../../sandbox/easypost';
import type { Run, World } from './world';

const address = (city: string, zip: string) => ({
	address: {
		company: 'Example',
		street1: '1 Example Street',
		city,
		state: 'CA',
		zip,
		country: 'US',
	},
});
const quote = {
	shopperAddress: address('Redondo Beach', '90277'),
	shopAddress: address('San Francisco', '94107'),
	weight: 500,
	idempotencyKey: 'return-1',
};

const newShipment = async (run: Run) => {
	const [{ shipmentId, rate }] = await run('returnShipment', 'createAndQuote', quote);
	const { id: rateId } = rate as { id: string };
	return { shipmentId, rateId, idempotencyKey: 'return-1' };
};
const bought = async (run: Run) => {
	const [{ shipmentId, trackerId }] = await run('returnShipment', 'buy', await newShipment(run));
	return { shipmentId, trackerId };
};

export const easyPost: World<Awaited<ReturnType<typeof startEasyPost>>> = {
	node: 'easyPost',
	operations: operations as World['operations'],
	start: async () => await startEasyPost(),
	credentials: ({ url }) => ({
		commerceSupportEasyPostApi: {
			mode: 'test',
			apiKey: EASYPOST_TEST_KEY,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'returnShipment createAndQuote': quote,
		'returnShipment buy': newShipment,
		'returnShipment get': bought,
		'returnShipment getLabel': bought,
		'returnShipment void': bought,
		'address verify': { address: address('Redondo Beach', '90277') },
		'tracker create': { trackingCode: 'EZ2000000002' },
		'tracker get': async (run) => ({ tracker: (await bought(run)).trackerId }),
		'tracker history': async (run) => ({ tracker: (await bought(run)).trackerId }),
	},
	moved: ({ purchases }) => purchases as unknown[],
	moneyCall: '^POST /v2/shipments/\\w+/buy',
};
