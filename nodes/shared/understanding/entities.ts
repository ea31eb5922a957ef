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
	const counts = /\d/.test(text);
	const trackingNumber = counts ? findTrackingNumber(text) : undefined;
	const product = findProduct(reading);
	const found: Entities = {
		orderNumber: counts ? findOrderNumber(text, trackingNumber) : undefined,
		email: text.includes('@') ? findEmail(text) : undefined,
		product: product?.text,
		size: findSize(reading),
		color: findColor(reading),
		quantity: findQuantity(reading, product),
		reason: findReason(reading),
		trackingNumber,
		amount: counts ? findAmount(text) : undefined,
		date: findDate(text),
	};
	const entries = Object.entries(found).filter(([, value]) => value !== undefined);
	return Object.fromEntries(entries) as Entities;
}
