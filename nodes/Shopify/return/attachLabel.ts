import type { IDataObject } from 'n8n-workflow';
import { unclearStep, VendorError } from '../../shared/errors';
import type { Params } from '../../shared/operation';
import { shopifyOperation, type Payload, type Shopify } from '../client';
import { gidOf } from '../fields';
import type { StagedTarget } from '../upload';
import { placeFor } from './labelPlace';
import { labelFields } from './labelFields';
import { DELIVERY_CREATE, DELIVERY_UPDATE, STAGE_LABEL } from './labelDocument';
import { readDelivery, returnById } from './read';
import type { ReturnNode } from './types';

type Asked = Params<typeof labelFields>;

export const attachLabel = shopifyOperation({
	resource: 'return',
	operation: 'attachLabel',
	effect: 'write',
	menu: {
		name: 'Attach Label',
		action: 'Attach a label to a return',
		description: 'Add the return label and its tracking, once, or replace what was there',
	},
	scopes: ['write_returns', 'read_orders'],
	fields: labelFields,
	async run(shopify, params) {
		const asked = checked(params);
		const node = await returnById(shopify, gidOf('Return', asked.returnId));
		const present = deliveryOf(node, asked);
		if (present) return answer(node, present, { applied: 'no', dryRun: asked.dryRun });
		const place = placeFor(node, asked.trackingNumber);
		if (asked.dryRun) return answer(node, undefined, { applied: 'no', dryRun: true });

		const fileUrl =
			asked.labelFrom === 'binary' ? await staged(shopify, asked.binaryProperty) : asked.labelUrl;
		const { trackingNumber: number, trackingUrl: url, notifyCustomer: notify } = asked;
		const document = 'deliveryId' in place ? DELIVERY_UPDATE : DELIVERY_CREATE;
		const variables = {
			...place,
			tracking: number || url ? { ...(number && { number }), ...(url && { url }) } : null,
			label: fileUrl ? { fileUrl } : null,
			notify,
		};
		const wanted = { ...asked, labelUrl: fileUrl };
		return await attach(shopify, node.id, document, variables, wanted);
	},
});

/** Attaches, and reads the result back; an unclear answer is judged by what is there then. */
async function attach(
	shopify: Shopify,
	id: string,
	document: string,
	variables: Record<string, unknown>,
	wanted: Asked,
): Promise<IDataObject> {
	const result = await shopify
		.mutate<Payload & { reverseDelivery: { id: string } }>(document, variables)
		.catch((error: unknown) => {
			if (error instanceof VendorError && error.applied === 'unknown') return error;
			throw error;
		});
	const after = await returnById(shopify, id);
	const unclear = result instanceof VendorError;
	const delivery = unclear
		? deliveryOf(after, wanted)
		: deliveriesOf(after).find((one) => one.id === result.reverseDelivery.id);
	if (!delivery && unclear) throw result.with({ nextStep: unclearStep('Shopify') });
	return answer(after, delivery, { applied: 'yes', dryRun: false });
}

function checked(params: Asked): Asked {
	const trackingNumber = params.trackingNumber.trim();
	const trackingUrl = params.trackingUrl.trim();
	const labelUrl = params.labelFrom === 'url' ? params.labelUrl.trim() : '';
	if (!trackingNumber && !labelUrl) {
		throw new VendorError({
			vendor: 'Shopify',
			title: 'There is neither a tracking number nor a label URL',
			nextStep: 'Give at least one of them: by it a repeated run recognises its own label.',
			applied: 'no',
			code: 'invalid_input',
		});
	}
	return { ...params, trackingNumber, trackingUrl, labelUrl };
}

const deliveriesOf = (node: ReturnNode) =>
	node.reverseFulfillmentOrders.nodes
		.flatMap(({ reverseDeliveries }) => reverseDeliveries.nodes)
		.map(readDelivery);

/** What is there already. Shopify keeps its own copy of a label, so a label alone is known by its tracking. */
function deliveryOf(node: ReturnNode, { trackingNumber, trackingUrl, labelUrl, labelFrom }: Asked) {
	return deliveriesOf(node).find((delivery) => {
		if (!trackingNumber) return delivery.labelUrl === labelUrl;
		return (
			delivery.trackingNumber === trackingNumber &&
			(!trackingUrl || delivery.trackingUrl === trackingUrl) &&
			(labelFrom === 'none' || delivery.labelUrl !== null)
		);
	});
}

/** Puts the item's file where Shopify can fetch it. */
async function staged(shopify: Shopify, property: string): Promise<string> {
	const file = await shopify.readFile(property);
	const { stagedTargets } = await shopify
		.mutate<Payload & { stagedTargets: StagedTarget[] }>(STAGE_LABEL, {
			input: [
				{
					filename: file.name,
					mimeType: file.mimeType,
					resource: 'RETURN_LABEL',
					httpMethod: 'POST',
					fileSize: String(file.bytes.length),
				},
			],
		})
		.catch((error: unknown) => {
			// An address that nobody uses changes nothing of the return.
			throw error instanceof VendorError ? error.with({ applied: 'no' }) : error;
		});
	await shopify.upload(stagedTargets[0], file).catch((error: unknown) => {
		throw error instanceof VendorError ? error.with({ applied: 'no' }) : error;
	});
	return stagedTargets[0].resourceUrl;
}

const answer = (
	node: ReturnNode,
	delivery: ReturnType<typeof readDelivery> | undefined,
	outcome: { applied: 'no' | 'yes'; dryRun: boolean },
): IDataObject => ({
	returnId: node.id,
	returnName: node.name,
	deliveryId: delivery?.id ?? null,
	trackingNumber: delivery?.trackingNumber ?? null,
	trackingUrl: delivery?.trackingUrl ?? null,
	carrier: delivery?.carrier ?? null,
	labelUrl: delivery?.labelUrl ?? null,
	...outcome,
});
