import type { IDataObject } from 'n8n-workflow';
import { BitHumanTrigger } from '../../../nodes/BitHuman/BitHumanTrigger.node';
import type { Subscription } from '../../../nodes/BitHuman/trigger/registration';
import { BITHUMAN_API_SECRET } from '../../../sandbox/bithuman';
import { publishTrigger } from '../publishTrigger';

export const published = async (
	{ url }: { url: string },
	parameters: IDataObject = {},
	credential: IDataObject = {},
) =>
	await publishTrigger<Subscription>(
		new BitHumanTrigger(),
		{ environment: 'custom', baseUrl: url, apiSecret: BITHUMAN_API_SECRET, ...credential },
		parameters,
	);
