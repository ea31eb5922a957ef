import type { EasyPost } from '../client';
import { isBought, type Rate, type Shipment } from './shipment';

/** Carriers hold a price for about a day. */
const FRESH_MS = 20 * 3_600_000;

/** The shipment with rates that can still be bought: older ones are asked for again. @throws VendorError */
export async function withFreshRates(
	easyPost: EasyPost,
	shipment: Shipment,
	now = Date.now(),
): Promise<Shipment> {
	const fresh = now - Date.parse(shipment.created_at) < FRESH_MS;
	if (isBought(shipment) || (fresh && shipment.rates.length > 0)) return shipment;
	const { Shipment: shipments } = await easyPost.sdk();
	const { rates, messages } = (await shipments.regenerateRates(shipment.id)) as unknown as {
		rates?: Rate[];
		messages?: Shipment['messages'];
	};
	return { ...shipment, rates: rates ?? [], messages: messages ?? shipment.messages };
}
