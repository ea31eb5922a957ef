import { addCredit, creditAccount } from './credit';
import type { Ids } from './ids';
import type { Address, Customer } from './types';

const DAY = 86_400_000;

interface CountrySeed {
	name: string;
	locale: string;
	/** VAT that prices in this country include. */
	tax: number;
	currency: string;
}

export const COUNTRIES: Record<string, CountrySeed> = {
	DE: { name: 'Germany', locale: 'de', tax: 0.19, currency: 'EUR' },
	AT: { name: 'Austria', locale: 'de', tax: 0.2, currency: 'EUR' },
	FR: { name: 'France', locale: 'fr', tax: 0.2, currency: 'EUR' },
	IE: { name: 'Ireland', locale: 'en', tax: 0.23, currency: 'EUR' },
	NL: { name: 'Netherlands', locale: 'en', tax: 0.21, currency: 'EUR' },
	GB: { name: 'United Kingdom', locale: 'en', tax: 0.2, currency: 'GBP' },
	US: { name: 'United States', locale: 'en', tax: 0, currency: 'USD' },
	JP: { name: 'Japan', locale: 'en', tax: 0, currency: 'JPY' },
};

/** First name, last name, e-mail before the @, country, postcode, city, street, and what is special. */
type Row = [
	string,
	string,
	string,
	string,
	string,
	string,
	string,
	Partial<Omit<Customer, 'storeCredit'> & { province: string; storeCredit: number }>?,
];

const ROWS: Row[] = [
	[
		'Mia',
		'Keller',
		'mia.keller',
		'DE',
		'10435',
		'Berlin',
		'Kastanienallee 12',
		{ phone: '+4930901820', tags: ['loyal'] },
	],
	[
		'James',
		'Whitfield',
		'james.whitfield',
		'GB',
		'LS1 4AP',
		'Leeds',
		'7 Park Row',
		{ phone: '+441134960114' },
	],
	[
		'Camille',
		'Laurent',
		'camille.laurent',
		'FR',
		'69002',
		'Lyon',
		'18 rue Mercière',
		{ phone: '+33426554410', tags: ['newsletter'] },
	],
	['Mia', 'Kellermann', 'mia.kellermann', 'DE', '80469', 'München', 'Fraunhoferstraße 3'],
	['Mia-Sophie', 'Keller', 'mia-keller', 'AT', '1070', 'Wien', 'Neubaugasse 41'],
	[
		'Jonas',
		'Brandt',
		'jonas.brandt',
		'DE',
		'20357',
		'Hamburg',
		'Schanzenstraße 88',
		{ tags: ['vip'], note: 'Prefers e-mail.' },
	],
	[
		'Lena',
		'Vogel',
		'lena.vogel',
		'DE',
		'50672',
		'Köln',
		'Aachener Straße 25',
		{ storeCredit: 2500 },
	],
	['Felix', 'Sommer', 'felix.sommer', 'DE', '04109', 'Leipzig', 'Gottschedstraße 9'],
	[
		'Sophie',
		'Bernard',
		'sophie.bernard',
		'FR',
		'75011',
		'Paris',
		'52 rue Oberkampf',
		{ tags: ['vip', 'newsletter'] },
	],
	['Hugo', 'Moreau', 'hugo.moreau', 'FR', '33000', 'Bordeaux', '4 cours de l’Intendance'],
	['Manon', 'Petit', 'manon.petit', 'FR', '67000', 'Strasbourg', '11 quai des Bateliers'],
	['Aoife', 'Byrne', 'aoife.byrne', 'IE', 'D02 X285', 'Dublin', '30 South William Street'],
	['Ciara', 'Nolan', 'ciara+shop', 'IE', 'T12 W8KC', 'Cork', '5 Oliver Plunkett Street'],
	['Daan', 'Visser', 'daan.visser', 'NL', '1015 DW', 'Amsterdam', 'Prinsengracht 210'],
	[
		'Emily',
		'Carter',
		'emily.carter',
		'GB',
		'BS1 5UH',
		'Bristol',
		'21 Harbourside Walk',
		{ phone: '+441174960233' },
	],
	['Oliver', 'Hughes', 'oliver.hughes', 'GB', 'EH3 9BX', 'Edinburgh', '64 Lauriston Place'],
	[
		'Grace',
		'Thompson',
		'grace.thompson',
		'US',
		'97209',
		'Portland',
		'1420 NW Lovejoy Street',
		{ province: 'Oregon', phone: '+15035550142' },
	],
	[
		'Noah',
		'Reyes',
		'noah.reyes',
		'US',
		'11211',
		'Brooklyn',
		'189 Bedford Avenue',
		{ province: 'New York' },
	],
	[
		'Haruka',
		'Sato',
		'haruka.sato',
		'JP',
		'150-0001',
		'Tokyo',
		'3-5-2 Jingumae, Shibuya',
		{ province: 'Tokyo' },
	],
	['Yusuf', 'Demir', 'yusuf.demir', 'DE', '70178', 'Stuttgart', 'Tübinger Straße 17'],
	[
		'Clara',
		'Weiss',
		'clara.weiss',
		'AT',
		'5020',
		'Salzburg',
		'Linzer Gasse 8',
		{ state: 'DISABLED' },
	],
	['Élodie', 'Roux', 'elodie.roux', 'FR', '44000', 'Nantes', '2 rue Crébillon'],
	['Ben', 'O’Connor', 'ben.oconnor', 'IE', 'H91 E8KX', 'Galway', '14 Quay Street'],
	[
		'Nora',
		'Lindqvist',
		'nora.lindqvist',
		'NL',
		'3512 JE',
		'Utrecht',
		'Oudegracht 133',
		{ tags: ['abuse-watch'], note: 'Five claims of lost parcels this year.' },
	],
	[
		'Paula',
		'Neumann',
		'paula.neumann',
		'DE',
		'01099',
		'Dresden',
		'Alaunstraße 30',
		{ tags: ['newsletter'] },
	],
];

export function createCustomers(ids: Ids, now: Date, currency: string): Customer[] {
	return ROWS.map(
		([firstName, lastName, mailbox, countryCode, zip, city, street, special], index) => {
			const { province = null, storeCredit = 0, ...rest } = special ?? {};
			const address: Address = {
				id: ids.next('MailingAddress'),
				firstName,
				lastName,
				address1: street,
				zip,
				city,
				province,
				country: COUNTRIES[countryCode].name,
				countryCode,
				phone: rest.phone ?? null,
			};
			const customer: Customer = {
				id: ids.next('Customer'),
				firstName,
				lastName,
				email: `${mailbox}@example.com`,
				phone: null,
				locale: COUNTRIES[countryCode].locale,
				note: null,
				tags: [],
				state: 'ENABLED',
				createdAt: new Date(now.getTime() - (500 - index * 13) * DAY),
				address,
				storeCredit: [],
				metafields: [],
				...rest,
			};
			if (storeCredit > 0) {
				addCredit(creditAccount(customer, currency, ids), storeCredit, {
					ids,
					at: customer.createdAt,
					expiresAt: null,
					event: 'ADJUSTMENT',
				});
			}
			return customer;
		},
	);
}
