import { draw, type ProductSeed } from './seed';

export const extras: ProductSeed[] = [
	{
		handle: 'gift-card',
		code: 'GIFT',
		title: { en: 'Gift Card', de: 'Geschenkkarte', fr: 'Carte cadeau' },
		type: 'Gift Cards',
		price: [25, 50, 100],
		options: { Value: ['€25', '€50', '€100'] },
		tags: ['gift', 'final-sale'],
		about: {
			en: 'Sent by e-mail within minutes, valid for three years. Cannot be returned.',
			de: 'Kommt in wenigen Minuten per E-Mail, drei Jahre gültig. Vom Umtausch ausgeschlossen.',
			fr: 'Envoyée par e-mail en quelques minutes, valable trois ans. Ni reprise ni échangée.',
		},
		material: 'Digital',
		care: 'Keep the code to yourself.',
		stock: [9999],
		drawing: draw('giftcard', '#2f4a3d', '#d7b06a', '#e7ece5'),
	},
];

/** Each of these is kept from shoppers for another reason. */
export const hidden: ProductSeed[] = [
	{
		handle: 'alpaca-scarf',
		code: 'ALS',
		title: { en: 'Alpaca Scarf', de: 'Alpakaschal', fr: 'Écharpe en alpaga' },
		type: 'Accessories',
		price: 79,
		options: { Colour: ['Fawn', 'Night'] },
		tags: ['clothing', 'wool'],
		about: { en: 'Planned for the winter collection. Photographs and prices are not final.' },
		material: 'Baby alpaca',
		care: 'Wash by hand.',
		stock: [0],
		status: 'DRAFT',
		drawing: draw('throw', '#b08d6a', '#5a4632', '#ece6dc'),
	},
	{
		handle: 'straw-sun-hat',
		code: 'SSH',
		title: { en: 'Straw Sun Hat', de: 'Strohhut', fr: 'Chapeau de paille' },
		type: 'Accessories',
		price: 45,
		tags: ['summer', 'clothing'],
		about: { en: 'No longer made.' },
		material: 'Raffia',
		care: 'Keep dry.',
		stock: [5],
		status: 'ARCHIVED',
		drawing: draw('beanie', '#d9c084', '#8d6a35', '#eef0e6'),
	},
	{
		handle: 'trade-sample-box',
		code: 'TSB',
		title: {
			en: 'Trade Sample Box',
			de: 'Musterkiste für Händler',
			fr: 'Coffret d’échantillons pro',
		},
		type: 'Samples',
		price: 15,
		tags: ['trade'],
		about: { en: 'Swatches for retail partners, sold by direct link only.' },
		material: 'Assorted swatches',
		care: 'None.',
		stock: [80],
		status: 'UNLISTED',
		drawing: draw('giftcard', '#9a8a6a', '#4b4232', '#edeadf'),
	},
];
