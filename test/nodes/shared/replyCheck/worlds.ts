/** What is known in each world of the two tables; a world is one shop, order or product. */
export const WORLDS = {
	transit: [
		'Order #1001 is on its way with DHL.',
		'Expected on 24 November.',
		'Latest news from the carrier: Arrived at the sorting centre (Leipzig).',
	],
	delivered: ['Order #1002 was delivered by UPS on 19 November.'],
	preparing: ['Order #1003 is being prepared. It has not been handed to the carrier yet.'],
	refunded: [
		'Order #1004 was cancelled on 12 November.',
		'€1,299.00 of this order has been refunded.',
	],
	shop: [
		'Delivery takes 2 to 5 working days and costs €4.90; from €50 delivery is free. We ship to Germany, Austria and France.',
		'Returns are free within 30 days after delivery. Sale items cannot be returned.',
		'The refund reaches you within 14 days after we have received the parcel.',
		'We accept PayPal, Visa and Klarna. The warranty is 2 years.',
		'Our team is there Monday to Friday from 9:00 to 18:00 at help@shop.example.com. Returns portal: https://shop.example.com/returns',
	],
	laden: [
		'Die Lieferung dauert 2 bis 5 Werktage und kostet 4,90 €; ab 50 € ist der Versand kostenlos. Wir liefern nach Deutschland, Österreich und Frankreich.',
		'Rücksendungen sind innerhalb von 30 Tagen nach der Lieferung kostenlos. Reduzierte Ware ist vom Umtausch ausgeschlossen.',
		'Die Erstattung ist innerhalb von 14 Tagen nach Eingang des Pakets bei Ihnen.',
	],
	product: [
		'Rain Jacket costs €119.00 and is in stock. The description says: Waterproof to 10,000 mm, weighs 420 g.',
		'Trail Boots cost €1,149.50. Only 3 left.',
		'Wool Hat costs €29.90, but is sold out at the moment.',
	],
	discount: [
		'Welcome discount: 10 % on the first order with the code WELCOME10, valid until 31 December 2026. Not on gift cards.',
	],
} as const satisfies Record<string, readonly string[]>;
export type World = keyof typeof WORLDS;

/** Lines of a table: a language, a colon, a sentence. */
export const lines = (text: string) =>
	text
		.trim()
		.split('\n')
		.map((line) => /^\s*([a-z]{2}): (.*)$/.exec(line)!)
		.map(([, language, draft]) => ({ language, draft }));

/** The day on which everything is said, a Sunday. */
export const NOW = new Date('2026-11-22T10:00:00Z');
