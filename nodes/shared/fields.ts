import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { Transport } from './http';

const USUAL_SECONDS = 60;

/** How long people are willing to wait for a vendor; a shopper in a chat less than a nightly job. */
export const waitingProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Give Up After (Seconds)',
			name: 'giveUpSeconds',
			type: 'number',
			typeOptions: { minValue: 2, maxValue: 300 },
			default: USUAL_SECONDS,
			description:
				'Longest time for one item, with everything that is tried again after rate limits and faults',
		},
	],
};

/** The transport's limits for `waitingProperty`: one half for repeating, one for the last attempt. */
export function patienceOf(
	n8n: Pick<IExecuteFunctions, 'getNodeParameter'>,
	itemIndex: number,
): Pick<Transport, 'timeoutMs' | 'budgetMs'> {
	const { giveUpSeconds } = n8n.getNodeParameter('options', itemIndex, {}) as IDataObject;
	if (giveUpSeconds === undefined) return {};
	const half = (Number(giveUpSeconds) * 1000) / 2;
	return { timeoutMs: Math.min(half, 20_000), budgetMs: half };
}

/** A file of an item. @throws NodeOperationError when the item has none of this name */
export async function fileOf(
	n8n: Pick<IExecuteFunctions, 'helpers'>,
	itemIndex: number,
	property: string,
): Promise<{ name: string; mimeType: string; bytes: Buffer }> {
	const { fileName, mimeType } = n8n.helpers.assertBinaryData(itemIndex, property);
	const bytes = await n8n.helpers.getBinaryDataBuffer(itemIndex, property);
	return { name: fileName ?? property, mimeType, bytes };
}
