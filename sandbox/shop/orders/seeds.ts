import type { CarrierName } from './carriers';
import type { StateName } from './states';

/** Product handle, title of the variant, pieces (1). */
type Item = [string, string, number?];

export interface OrderSeed {
	number: number;
	/** Other than the prefix and the number. */
	name?: string;
	/** Mailbox of a customer, or a guest's whole address. */
	who: string;
	days: number;
	state: StateName;
	items: Item[];
	carrier?: CarrierName;
	discount?: { code: string; percent?: number; amount?: number };
	giftCard?: number;
	/** Whole units of the shop's currency, like the gift card. */
	tip?: number;
	duties?: boolean;
	gateway?: 'shopify_payments' | 'paypal' | 'stripe' | 'Bank Deposit';
	note?: string;
	tags?: string[];
	currency?: string;
}

const order = (
	number: number,
	who: string,
	days: number,
	state: StateName,
	items: Item[],
	more: Partial<OrderSeed> = {},
): OrderSeed => ({
	number,
	who,
	days,
	state,
	items,
	...more,
});

const SWEATER_FOREST: Item = ['merino-crew-sweater', 'Forest / M'];
const MUGS: Item = ['stoneware-mug', 'Cream', 2];
const BOOTS_42: Item = ['alder-leather-boots', '42'];
const LANTERN: Item = ['ember-camp-lantern', 'Brass'];
const FLASK: Item = ['trail-flask', 'Forest'];
const THROW: Item = ['harbour-wool-throw', 'Oat'];
const SOCKS: Item = ['hiking-socks-2-pairs', '42–44', 2];
const BOARD: Item = ['walnut-serving-board', 'Default Title'];
const JACKET_L: Item = ['fjord-rain-jacket', 'Ink / L'];
const VASE_FINAL: Item = ['bud-vase', 'Default Title'];

export const ORDER_SEEDS: OrderSeed[] = [
	order(1001, 'mia.keller', 3, 'inTransit', [SWEATER_FOREST, MUGS], { carrier: 'dhl' }),
	order(1061, 'daan.visser', 9, 'delivered', [FLASK], {
		name: '#1001-A',
		note: 'Replacement for a damaged bottle.',
	}),
	order(1002, 'james.whitfield', 6, 'delivered', [BOOTS_42, SOCKS]),
	order(1003, 'james.whitfield', 2, 'unfulfilled', [['fjord-rain-jacket', 'Mustard / M']]),
	order(1004, 'camille.laurent', 4, 'outForDelivery', [THROW, ['pine-resin-candle', '180 g']]),
	order(1005, 'mia.kellermann', 12, 'delivered', [['brushed-flannel-shirt', 'Brick / M']]),
	order(1006, 'mia-keller', 5, 'inTransit', [['rib-knit-beanie', 'Oat']]),
	order(1007, 'jonas.brandt', 1, 'authorized', [
		['lark-tent-2', 'Fern'],
		['drift-sleeping-bag', 'Long', 2],
	]),
	order(1008, 'lena.vogel', 4, 'pending', [['oak-side-table', 'Natural oil']], {
		gateway: 'Bank Deposit',
	}),
	order(1009, 'felix.sommer', 9, 'deliveryFailed', [['ridge-backpack-24', 'Pine']], {
		carrier: 'gls',
	}),
	order(1010, 'sophie.bernard', 8, 'delayed', [['washed-linen-duvet-set', '240 × 220 / Chalk']], {
		carrier: 'ups',
	}),
	order(1011, 'hugo.moreau', 10, 'split', [JACKET_L, ['trail-flask', 'Steel', 2]], {
		carrier: 'dpd',
	}),
	order(1012, 'manon.petit', 7, 'partiallyFulfilled', [THROW, ['cotton-hammock', 'Default Title']]),
	order(1013, 'aoife.byrne', 5, 'cancelledRefunded', [['canvas-work-trousers', '32 / 32']]),
	order(1014, 'ciara+shop', 20, 'refunded', [['heavy-cotton-tee', 'White / M', 2]]),
	order(1015, 'daan.visser', 15, 'partiallyRefunded', [MUGS, BOARD]),
	order(1016, 'emily.carter', 11, 'returnRequested', [['merino-crew-sweater', 'Navy / S']]),
	order(1017, 'oliver.hughes', 14, 'returnOpen', [['alder-leather-boots', '44'], SOCKS]),
	order(1018, 'grace.thompson', 18, 'returnClosed', [['brushed-flannel-shirt', 'Pine / L', 2]], {
		duties: true,
	}),
	order(1019, 'noah.reyes', 22, 'chargeback', [LANTERN, ['cast-iron-pan', '26 cm']], {
		duties: true,
	}),
	order(1020, 'yusuf.demir', 1, 'highRisk', [['lark-tent-2', 'Rust', 1], LANTERN], {
		tags: ['review'],
	}),
	order(1021, 'mia.keller', 40, 'delivered', [['waffle-towel-set', 'Fog']]),
	order(1022, 'paula.neumann', 75, 'delivered', [['quilted-vest', 'M']]),
	order(1023, 'mia.keller', 95, 'capturedDelivered', [['cast-iron-pan', '20 cm']]),
	order(1024, 'guest.one@example.com', 3, 'labelPrinted', [BOARD, ['pine-resin-candle', '340 g']]),
	order(
		1025,
		'guest.two@example.com',
		26,
		'delivered',
		[['folding-camp-stool', 'Default Title', 2]],
		{ gateway: 'stripe' },
	),
	order(1026, 'elodie.roux', 6, 'attempted', [['linen-cushion-cover', '60 × 60 / Clay', 4]], {
		discount: { code: 'MAISON20', percent: 20 },
	}),
	order(
		1027,
		'jonas.brandt',
		13,
		'delivered',
		[SWEATER_FOREST, JACKET_L, SOCKS, FLASK, ['rib-knit-beanie', 'Rust']],
		{ discount: { code: 'WELCOME10', percent: 10 } },
	),
	order(1028, 'sophie.bernard', 9, 'delivered', [['alder-leather-boots', '38']], { giftCard: 50 }),
	order(1029, 'haruka.sato', 12, 'inTransit', [MUGS, VASE_FINAL], { duties: true }),
	order(1030, 'grace.thompson', 5, 'stuck', [['ridge-backpack-24', 'Tobacco']], { duties: true }),
	order(1031, 'ben.oconnor', 8, 'readyForPickup', [['birch-table-lamp', 'UK']]),
	order(1032, 'lena.vogel', 16, 'delivered', [VASE_FINAL, ['quilted-vest', 'L']], {
		tags: ['final-sale-noted'],
	}),
	order(1033, 'paula.neumann', 2, 'onHold', [['birch-table-lamp', 'EU']], {
		note: 'Customer asked to wait for the second lamp.',
	}),
	order(1034, 'felix.sommer', 30, 'returnDeclined', [VASE_FINAL]),
	order(1035, 'hugo.moreau', 24, 'returnCanceled', [['canvas-work-trousers', '34 / 34']]),
	order(1036, 'nora.lindqvist', 10, 'deliveredToNeighbour', [LANTERN], {
		carrier: 'dhl',
		gateway: 'stripe',
	}),
	order(1037, 'nora.lindqvist', 33, 'inquiry', [['drift-sleeping-bag', 'Regular']], {
		carrier: 'dhl',
	}),
	order(1038, 'manon.petit', 2, 'partiallyPaid', [['oak-side-table', 'Black stain']], {
		gateway: 'Bank Deposit',
	}),
	order(1039, 'yusuf.demir', 12, 'authorizationExpired', [['lark-tent-2', 'Fern']]),
	order(1040, 'oliver.hughes', 3, 'voided', [['cast-iron-pan', '26 cm']]),
	order(1041, 'noah.reyes', 4, 'fraud', [['gift-card', '€100', 3]]),
	order(1042, 'aoife.byrne', 1, 'unfulfilled', [['gift-card', '€50']]),
	order(1043, 'camille.laurent', 21, 'shippingRefunded', [['waffle-towel-set', 'Rust']]),
	order(1044, 'emily.carter', 7, 'fulfilledNoTracking', [['hiking-socks-2-pairs', '36–38']], {
		gateway: 'stripe',
	}),
	order(1045, 'daan.visser', 1, 'inProgress', [['trail-flask', 'Steel']]),
	order(1046, 'paula.neumann', 6, 'cancelledOutOfStock', [['trail-headlamp', 'Default Title', 2]]),
	order(1047, 'elodie.roux', 2, 'scheduled', [['lark-tent-2', 'Fern']], {
		note: 'Delivery wanted after the holidays.',
	}),
	order(1048, 'haruka.sato', 28, 'delivered', [['merino-crew-sweater', 'Oat / S'], SOCKS], {
		duties: true,
		discount: { code: 'AUTUMN', amount: 15 },
	}),
	order(1049, 'jonas.brandt', 45, 'returnClosed', [['heavy-cotton-tee', 'Black / XL', 3]]),
	order(1050, 'sophie.bernard', 58, 'delivered', [['harbour-wool-throw', 'Slate']], {
		gateway: 'stripe',
	}),
	order(1051, 'hugo.moreau', 63, 'delivered', [['stoneware-mug', 'Pine', 6]], {
		gateway: 'stripe',
	}),
	order(1052, 'ben.oconnor', 120, 'refunded', [['linen-cushion-cover', '45 × 45 / Ink', 2]]),
	order(
		1053,
		'lena.vogel',
		7,
		'delivered',
		[
			['merino-crew-sweater', 'Forest / L'],
			['merino-crew-sweater', 'Forest / M'],
		],
		{ gateway: 'paypal' },
	),
	order(1054, 'ciara+shop', 6, 'inTransit', [['fjord-rain-jacket', 'Mustard / S']], {
		discount: { code: 'WELCOME10', percent: 10 },
	}),
	order(1055, 'emily.carter', 19, 'capturedDelivered', [
		['washed-linen-duvet-set', '155 × 220 / Clay'],
	]),
	order(1056, 'felix.sommer', 2, 'inTransit', [BOOTS_42], { carrier: 'ups' }),
	order(1057, 'guest.one@example.com', 8, 'returnRequested', [
		['brushed-flannel-shirt', 'Pine / S'],
	]),
	order(1058, 'grace.thompson', 70, 'delivered', [THROW], { duties: true }),
	order(1059, 'sophie.bernard', 11, 'partiallyRefunded', [FLASK, ['trail-flask', 'Steel'], BOARD], {
		giftCard: 25,
		discount: { code: 'MERCI', amount: 8 },
	}),
	order(1060, 'mia-keller', 0, 'unfulfilled', [['pine-resin-candle', '180 g', 2]]),
];
