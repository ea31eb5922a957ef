import type { IDataObject } from 'n8n-workflow';
import { unclearStep, VendorError } from '../../shared/errors';
import type { Params } from '../../shared/operation';
import { shopifyOperation, type Payload, type Shopify } from '../client';
import { gidOf } from '../fields';
import type { StagedTarget } from '../upload';
import { DELIVERY_CREATE, DELIVERY_UPDATE, STAGE_LABEL } from './labelDocument';
import { labelFields } from './labelFields';
import { isSame, placesFor, type Label, type Place } from './labelPlace';
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
		const { dryRun, notifyCustomer } = params;
		const label = labelOf(params);
		const id = gidOf('Return', params.returnId);
		const node = await returnById(shopify, id);
		const places = placesFor(node, label);
		if (places.length === 0 || dryRun) return answer(node, label, { applied: 'no', dryRun });

		const labelUrl =
			params.labelFrom === 'binary' ? await staged(shopify, params.binaryProperty) : label.labelUrl;
		const attached = { ...label, labelUrl };
		const variables = variablesOf(attached, notifyCustomer);
		for (const place of places) await attach(shopify, id, place, variables, attached);
		return answer(await returnById(shopify, id), attached, { applied: 'yes', dryRun });
	},
});

const variablesOf = ({ trackingNumber, trackingUrl, labelUrl }: Label, notify: boolean) => ({
	tracking:
		trackingNumber || trackingUrl
			? {
					...(trackingNumber && { number: trackingNumber }),
					...(trackingUrl && { url: trackingUrl }),
				}
			: null,
	label: labelUrl ? { fileUrl: labelUrl } : null,
	notify,
});

/** Attaches the label in one place; an unclear answer is judged by what is there then. */
async function attach(
	shopify: Shopify,
	id: string,
	place: Place,
	variables: Record<string, unknown>,
	label: Label,
): Promise<void> {
	const document = 'deliveryId' in place ? DELIVERY_UPDATE : DELIVERY_CREATE;
	try {
		await shopify.mutate<Payload>(document, { ...place, ...variables });
	} catch (error) {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		const missing = await returnById(shopify, id)
			.then((node) => placesFor(node, label))
			.catch(() => [place]);
		const key = (one: Place) => ('deliveryId' in one ? one.deliveryId : one.reverseId);
		if (!missing.some((one) => key(one) === key(place))) return;
		throw error.with({ nextStep: unclearStep('Shopify') });
	}
}

function labelOf(params: Asked): Label {
	const trackingNumber = params.trackingNumber.trim();
	const labelUrl = params.labelFrom === 'url' ? params.labelUrl.trim() : '';
	if (trackingNumber || labelUrl) {
		const { labelFrom } = params;
		return { trackingNumber, trackingUrl: params.trackingUrl.trim(), labelUrl, labelFrom };
	}
	throw new VendorError({
		vendor: 'Shopify',
		title: 'There is neither a tracking number nor a label URL',
		nextStep: 'Give at least one of them: by it a repeated run recognises its own label.',
		applied: 'no',
		code: 'invalid_input',
	});
}

/** Puts the item's file where Shopify can fetch it. */
async function staged(shopify: Shopify, property: string): Promise<string> {
	const file = await shopify.readFile!(property);
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

function answer(
	node: ReturnNode,
	label: Label,
	outcome: { applied: 'no' | 'yes'; dryRun: boolean },
): IDataObject {
	const found = node.reverseFulfillmentOrders.nodes
		.flatMap(({ reverseDeliveries }) => reverseDeliveries.nodes)
		.filter((delivery) => isSame(delivery, label))
		.map(readDelivery);
	const [first] = found;
	return {
		returnId: node.id,
		returnName: node.name,
		deliveryIds: found.map(({ id }) => id),
		trackingNumber: first?.trackingNumber ?? null,
		trackingUrl: first?.trackingUrl ?? null,
		carrier: first?.carrier ?? null,
		labelUrl: first?.labelUrl ?? null,
		...outcome,
	};
}
