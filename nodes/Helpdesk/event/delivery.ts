import { UserError, type IExecuteFunctions } from 'n8n-workflow';
import type { WebhookOutput } from '../provider';

/** The output of a Webhook node, given as such or as text; `rawBody` is for a delivery that came another way. */
export function deliveryFrom(value: unknown): WebhookOutput {
	const given = asObject(typeof value === 'string' ? parsed(value) : value);
	const { headers, query, body, rawBody } = given;
	return {
		...{ headers: asObject(headers), query: asObject(query), body: asObject(body) },
		...(typeof rawBody === 'string' ? { rawBody: Buffer.from(rawBody) } : {}),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new UserError('Delivery is not the output of a Webhook node. Hand in {{ $json }}.');
	}
}

const asObject = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Where n8n's Webhook node puts the body with its option Raw Body. */
const RAW_BODY = 'data';

/** The body of a delivery as it came; undefined when the Webhook node did not keep it. */
export async function rawBodyOf(
	n8n: Pick<IExecuteFunctions, 'getInputData' | 'helpers'>,
	itemIndex: number,
): Promise<Buffer | undefined> {
	if (!n8n.getInputData()[itemIndex]?.binary?.[RAW_BODY]) return undefined;
	return await n8n.helpers.getBinaryDataBuffer(itemIndex, RAW_BODY);
}
