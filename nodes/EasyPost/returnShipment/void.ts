import { VendorError } from '../../shared/errors';
import { moneyGuards } from '../../shared/moneyFields';
import { easyPostOperation, type EasyPost } from '../client';
import { idOf, shipmentId } from '../ids';
import { isBought, readShipment, refundStatusOf, type Shipment } from './shipment';

export const voidLabel = easyPostOperation({
	resource: 'returnShipment',
	operation: 'void',
	effect: 'write',
	menu: {
		name: 'Void',
		action: 'Void a return label',
		description: 'Asks the carrier for the money of a label that nobody used',
	},
	fields: { shipmentId, dryRun: moneyGuards.dryRun },
	async run(easyPost, params) {
		const id = idOf(params.shipmentId, 'shp', 'shipment ID');
		const shipment = await readShipment(easyPost, id);
		const dry = params.dryRun ? { dryRun: true } : {};
		if (!isBought(shipment)) {
			return { ...viewOf({ ...shipment, refund_status: 'not_applicable' }, 'no'), ...dry };
		}
		if (params.dryRun || isAskedFor(shipment)) return { ...viewOf(shipment, 'no'), ...dry };
		return viewOf(await refund(easyPost, id), 'yes');
	},
});

/** A rejected request may be made again, for example after a wrong scan was put right. */
const isAskedFor = ({ refund_status }: Shipment) =>
	refund_status === 'submitted' || refund_status === 'refunded';

async function refund(easyPost: EasyPost, id: string): Promise<Shipment> {
	const { Shipment: shipments } = await easyPost.sdk();
	try {
		return (await shipments.refund(id)) as unknown as Shipment;
	} catch (error) {
		if (!(error instanceof VendorError) || error.applied !== 'unknown') throw error;
		const now = await readShipment(easyPost, id).catch(() => undefined);
		if (now && isAskedFor(now)) return now;
		throw error.with({
			nextStep: 'Run the step again: it looks at the shipment before it asks once more.',
		});
	}
}

const viewOf = (shipment: Shipment, applied: 'yes' | 'no') => ({
	shipmentId: shipment.id,
	mode: shipment.mode,
	/** Null while nobody has asked for it: only in a dry run. */
	refundStatus: refundStatusOf(shipment),
	trackingCode: shipment.tracking_code,
	carrier: shipment.selected_rate?.carrier ?? null,
	applied,
});
