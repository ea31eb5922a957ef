import { understand } from '../../../nodes/shared/understanding/understand';
import type { UnderstandOptions } from '../../../nodes/shared/understanding/types';

const language = (text: string, previousLanguage?: string) =>
	understand(text, { previousLanguage }).language;

describe('the language of a short text is told', () => {
	test.each([
		['where is my parcel', 'en'],
		['do u ship to spain', 'en'],
		['refund pls', 'en'],
		['wo bleibt mein Paket', 'de'],
		['Groesse 38 noch da?', 'de'],
		['où est mon colis', 'fr'],
		["j'ai besoin d'une facture", 'fr'],
		['dónde está mi pedido', 'es'],
		['no me funciona el codigo', 'es'],
		["dov'è il mio ordine", 'it'],
		['vorrei restituire la giacca', 'it'],
		['onde está a minha encomenda', 'pt'],
		['não consigo entrar na conta', 'pt'],
		['waar is mijn bestelling', 'nl'],
		['ik wil graag ruilen', 'nl'],
	])('%s', (text, expected) => expect(language(text)).toBe(expected));
});

describe('other languages are recognised by their script or their small words', () => {
	test.each([
		['Gdzie jest moja paczka?', 'pl'],
		['注文がまだ届きません', 'ja'],
		['أين طلبي؟', 'ar'],
		['где мой заказ', 'ru'],
		['де моє замовлення, ще не прийшло', 'uk'],
		['내 주문은 어디에 있나요', 'ko'],
		['我的订单在哪里', 'zh'],
		['πού είναι η παραγγελία μου', 'el'],
		['var är mitt paket och när kommer det', 'sv'],
	])('%s', (text, expected) => expect(language(text)).toBe(expected));
});

describe('a text without language', () => {
	test.each(['??', '1009', '😡😡', 'asdfgh', '', '!!!'])('%j is und', (text) =>
		expect(language(text)).toBe('und'),
	);
});

describe('order numbers, names, addresses and words of several languages do not tell a language', () => {
	test.each(['EN1001', '#EN1001', 'FR-1001', '#DE-1001', 'mia.keller@example', 'mia@example.com'])(
		'%s is und',
		(text) => expect(language(text)).toBe('und'),
	);
	test.each(['connect me', 'person', 'status', 'menu', 'Mia Keller', 'talk to a person'])(
		'%s',
		(text) => {
			const read = (options: UnderstandOptions) => understand(text, options).language;
			expect(read({ previousLanguage: 'en', languages: ['de', 'en'] })).toBe('en');
			expect(read({ locale: 'en-GB', languages: ['de', 'en'] })).toBe('en');
			expect(read({ languages: ['en', 'de', 'fr'] })).toBe('en');
			expect(read({})).toBe('en');
		},
	);
	test('the page decides before the first language of the shop', () => {
		const languages = ['en', 'fr'];
		expect(understand('contact', { languages, locale: 'fr-CA' }).language).toBe('fr');
		expect(understand('contact', { languages, locale: 'sv' }).language).toBe('en');
	});
	test.each([
		['Kaputte Lampe', 'de'],
		['Guten Morgen', 'de'],
		['Rückgabe', 'de'],
		['remboursement', 'fr'],
		['pedido', 'es'],
		['bestelling', 'nl'],
		['hallo EN1001', 'de'],
	])('but %s does', (text, expected) => expect(language(text)).toBe(expected));
});

test('the language before decides a text that could be several', () => {
	expect(language('ok', 'nl')).toBe('nl');
	expect(language('ok', 'de')).toBe('de');
});

test('the language before does not override a clear sentence', () => {
	expect(language('where is my parcel, please', 'de')).toBe('en');
});
