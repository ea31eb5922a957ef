import { easyPostOperation } from '../client';
import { idOf, isKey, shipmentId } from '../ids';
import { messagesOf, rateView, readShipment, shipmentView } from './shipment';

export const get = easyPostOperation({
	resource: 'returnShipment',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a return shipment',
		description: 'Label, tracking code, cost and rates of a shipment',
	},
	fields: {
		shipmentId: {
			...shipmentId,
			description:
				'ID of the return shipment, or the idempotency key that Create and Quote gave out for it',
		},
	},
	async run(easyPost, params) {
		const given = params.shipmentId.trim();
		const id = isKey(given) ? given : idOf(given, 'shp', 'shipment ID');
		const shipment = await readShipment(easyPost, id);
		return {
			...shipmentView(shipment),
			rates: shipment.rates.map(rateView).filter((rate) => rate !== undefined),
			messages: messagesOf(shipment),
		};
	},
});
