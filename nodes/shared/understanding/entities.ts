import type { Reading } from './reading';
import type { Entities } from './types';
import { findOrderNumber, findTrackingNumber } from './entities/numbers';
import { findSize } from './entities/size';
import { findAmount, findDate, findEmail } from './entities/values';
import { findReason } from './entities/reason';
import { findProduct, findColor } from './entities/product';
import { findQuantity } from './entities/quantity';

/** What the shopper named: numbers, goods, values. Keys that nothing was said about are left out. */
export function findEntities(reading: Reading): Entities {
	const { text } = reading;
	const trackingNumber = findTrackingNumber(text);
	const product = findProduct(reading);
	const found: Entities = {
		orderNumber: findOrderNumber(text, trackingNumber),
		email: findEmail(text),
		product: product?.text,
		size: findSize(reading),
		color: findColor(reading),
		quantity: findQuantity(reading, product),
		reason: findReason(reading),
		trackingNumber,
		amount: findAmount(text),
		date: findDate(text),
	};
	const entries = Object.entries(found).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Entities;
}
