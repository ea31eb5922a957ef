import { moneyGuards } from '../../shared/moneyFields';
import { addressField, addressOf } from '../address/fields';
import { easyPostOperation } from '../client';
import { createOnce } from './createOnce';
import { customsFields, customsOf } from './customs';
import { withFreshRates } from './freshRates';
import { labelKey } from './intent';
import { parcelFields, parcelOf } from './parcel';
import { chooseRate, rateFields } from './rates';
import { isBought, messagesOf, rateView, wayOf } from './shipment';

export const createAndQuote = easyPostOperation({
	resource: 'returnShipment',
	operation: 'createAndQuote',
	effect: 'write',
	menu: {
		name: 'Create and Quote',
		action: 'Create and quote a return shipment',
		description: 'Asks the carriers what a return label from the shopper to the shop costs',
	},
	fields: {
		shopperAddress: addressField(
			'Shopper Address',
			'Where the parcel starts: the address to which the order was delivered',
		),
		shopAddress: addressField(
			'Return Address of the Shop',
			'Where the parcel ends: the warehouse that takes returns',
		),
		...parcelFields,
		idempotencyKey: moneyGuards.idempotencyKey,
		...rateFields,
		maximumAmount: {
			displayName: 'Maximum Amount',
			type: 'string',
			default: '',
			placeholder: 'e.g. 12.00',
			description:
				'Above this, in the currency of the rates, the decision is above_limit. Empty sets no limit.',
		},
		labelFormat: {
			displayName: 'Label Format',
			type: 'options',
			options: [
				{ name: 'PDF', value: 'PDF', description: 'Best for mails' },
				{
					name: 'PNG',
					value: 'PNG',
					description: 'The only one that can be turned into others later',
				},
				{ name: 'ZPL', value: 'ZPL', description: 'For label printers' },
			],
			default: 'PDF',
			description: 'Format in which the label is made when it is bought',
		},
		labelText: {
			displayName: 'Text on the Label',
			type: 'string',
			default: '',
			placeholder: 'e.g. RMA 1001-1',
			description:
				'Printed on the label where the carrier allows it, so that the warehouse knows it',
		},
		...customsFields,
	},
	async run(easyPost, params) {
		const key = labelKey(params.idempotencyKey);
		const shopper = addressOf(params.shopperAddress, 'Shopper Address');
		const shop = addressOf(params.shopAddress, 'Return Address of the Shop');
		const customs = customsOf(params, shopper, shop);
		const labelText = String(params.labelText ?? '').trim();
		const { shipment: found, applied } = await createOnce(easyPost, {
			reference: key,
			// A return carries the addresses of the way out; EasyPost turns them round on the label.
			is_return: true,
			from_address: shop,
			to_address: shopper,
			parcel: parcelOf(params),
			...(customs ? { customs_info: customs } : {}),
			options: {
				label_format: params.labelFormat,
				...(labelText ? { print_custom_1: labelText } : {}),
			},
		});
		const shipment = applied === 'yes' ? found : await withFreshRates(easyPost, found);
		const bought = isBought(shipment);
		const choice = chooseRate(shipment.rates, params);
		const selected = shipment.selected_rate ? rateView(shipment.selected_rate) : undefined;
		return {
			shipmentId: shipment.id,
			idempotencyKey: key,
			applied,
			mode: shipment.mode,
			bought,
			...choice,
			...(selected ? { decision: 'quoted', rate: selected, usedFallback: false } : {}),
			messages: messagesOf(shipment),
			...wayOf(shipment),
		};
	},
});
