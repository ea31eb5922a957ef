import { easyPostOperation } from '../client';
import { idOf, shipmentId } from '../ids';
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
	fields: { shipmentId },
	async run(easyPost, params) {
		const shipment = await readShipment(easyPost, idOf(params.shipmentId, 'shp', 'shipment ID'));
		return {
			...shipmentView(shipment),
			rates: shipment.rates.map(rateView).filter((rate) => rate !== undefined),
			messages: messagesOf(shipment),
		};
	},
});
