import { understand } from '../../../nodes/shared/understanding/understand';
import type { Entities } from '../../../nodes/shared/understanding/types';

const named = (text: string) => understand(text).entities;

describe('an order number is read', () => {
	test.each([
		['where is order 20417?', '20417'],
		['Order #1009 please', '1009'],
		['order no. WEB-23-417 is late', 'WEB-23-417'],
		['Bestellung Nr. 1023 fehlt', '1023'],
		['Bestellnummer: 4711-8', '4711-8'],
		['Auftrag A-2201 stornieren', 'A-2201'],
		['commande n°1072 svp', '1072'],
		['cmd 1093, merci', '1093'],
		['pedido nro 1099', '1099'],
		['pedido nº 8431 no llega', '8431'],
		['nº1001', '1001'],
		['№1001', '1001'],
		['pedido Nº1001', '1001'],
		['order no1001', '1001'],
		['NR1001', '1001'],
		['#no1001', '1001'],
		['commande n° 1072', '1072'],
		['order ORD-1001', 'ORD-1001'],
		['١٠٠١', '1001'],
		['order #۱۰۰۱', '1001'],
		['ऑर्डर १००१ कहाँ है', '1001'],
		["l'ordine 1116 è arrivato", '1116'],
		['a encomenda 3551 não chegou', '3551'],
		['bestelling 1133 graag annuleren', '1133'],
		['the one ending in 2093', '2093'],
		['die auf 2093 endende? nein, endet auf 3311', '3311'],
		['My order number is 55121.', '55121'],
		['cancel 7431, found it elsewhere', '7431'],
		['4451A still missing', '4451A'],
		['#1109 cracked', '1109'],
		['have a look at 1001', '1001'],
		['wann kommt 1001 via DHL', '1001'],
		['das Paket ist weg 1001', '1001'],
		['Wo ist Paket 20417', '20417'],
		['Storniere 20417 bitte', '20417'],
		['Regarding 20417, no news', '20417'],
		['20417 Hallo, wo ist es', '20417'],
		['1001 :-)', '1001'],
		['order #0042', '0042'],
		['order 20260312', '20260312'],
		['Bestellung 0123456789', '0123456789'],
		['ordre 注文1303がまだ届きません', '1303'],
	])('%s', (text, number) => expect(named(text).orderNumber).toBe(number));
});

describe('other numbers are no order numbers', () => {
	test.each([
		['I live in 10115 Berlin, do you deliver there?'],
		['call me on 0171 2345678'],
		['our VAT number is 12345678'],
		['is the 2019 model still sold?'],
		['my voucher 8831 does not work'],
		['how much are 4000 points worth'],
		['it costs 1200 euros'],
		['deliver to Packstation 145'],
		['the card ending in 4242 was charged'],
		['size 42 please'],
		['a powerbank with 20000 mAh?'],
		['my number 0612345678, where is my parcel?'],
		['Nr. 0301234567 bitte'],
		['call me (020) 7946 0958'],
		['where is my order, my number is 5550100199'],
		['Hamburg 20095, wo bleibt mein Paket?'],
		['80331 München, wo bleibt mein Paket?'],
		['D-20095 Hamburg'],
		['Paris 75001, où est mon colis ?'],
		['Springfield 62704 is where it should go'],
		['Austin, TX 78701 where is my parcel'],
		['New York 10001-1234'],
		['1000-205 Lisboa, onde está?'],
		['1012 AB Amsterdam waar is mijn pakket'],
		['Ringstraße 5, 1010 Wien, wo ist mein Paket?'],
		['wohne in Zürich 8001'],
		['8001 Zürich, wo ist mein Paket?'],
		['where is my order at 1500 Main Street'],
		['deliver it to 1500 main street'],
		['house number 1500, where is it'],
		['Keizersgracht 1012 waar blijft het'],
		['calle Mayor 1500, dónde está mi pedido'],
		['I ordered on 20260312'],
		['bestellt am 12032026'],
		['bestellt am 120326'],
		['pedido del 20260312'],
		['order for 1299 kr'],
		['order for SEK 1299'],
		['it was $ 1299'],
		['it was 1299,-'],
		['das kostet 1299'],
	])('%s', (text) => expect(named(text).orderNumber).toBeUndefined());
});

describe('of two numbers the first one named as an order counts', () => {
	test('tracking and order number stand side by side', () => {
		const found = named('Order 1044, tracking 1Z999AA10123456784, says delivered');
		expect(found).toMatchObject({ orderNumber: '1044', trackingNumber: '1Z999AA10123456784' });
	});
});

describe('a tracking number is read', () => {
	test.each([
		['tracking 1Z999AA10123456784 stuck', '1Z999AA10123456784'],
		['Sendungsnummer 00340434161094042557 bewegt sich nicht', '00340434161094042557'],
		['suivi 6A12345678901 bloqué', '6A12345678901'],
		['my parcel RR123456789DE', 'RR123456789DE'],
		['DHL JJD000390007882823912 where is it', 'JJD000390007882823912'],
	])('%s', (text, number) => expect(named(text).trackingNumber).toBe(number));
});

describe('a size is read', () => {
	test.each<[string, string | undefined]>([
		['do you have it in size M?', 'M'],
		['I need the boots in 39', '39'],
		['ordered an M, need an L', 'L'],
		['please change 1064 from XS to S', 'S'],
		['40 statt 38 in Größe bitte, also Größe 40', '40'],
		['Puis-je échanger la robe contre une taille 38 ?', '38'],
		['talla 41 por favor', '41'],
		['taglia L disponibile?', 'L'],
		['tamanho 36', '36'],
		['maat 42 graag', '42'],
		["kids' pyjamas, 3-4 years", '3-4 years'],
		['jeans W32 L34', 'W32 L34'],
		['should I take a 38 or 39?', undefined],
		['I am 178 cm and weigh 80 kg', undefined],
		['S oder M?', undefined],
	])('%s', (text, size) => expect(named(text).size).toBe(size));
});

describe('values are read as written', () => {
	test.each<[string, Partial<Entities>]>([
		['my mail is kim.lee@example.com', { email: 'kim.lee@example.com' }],
		['I wrote to support@shop.example and my own is jo@example.com', { email: 'jo@example.com' }],
		['you charged me 49,90 €', { amount: '49,90 €' }],
		['it was $1299', { amount: '$1299' }],
		['order for 1299 kr', { amount: '1299 kr' }],
		['refund the $120 now', { amount: '$120' }],
		['I ordered on 12.10. and paid', { date: '12.10.' }],
		['it is needed by Friday', { date: 'Friday' }],
		['delivered on 3 March', { date: '3 March' }],
		['is the green sofa in stock?', { color: 'green' }],
		['please send it in navy instead of black', { color: 'navy' }],
	])('%s', (text, values) => expect(named(text)).toMatchObject(values));
});

describe('quantity is the number of pieces', () => {
	test.each<[string, number | undefined]>([
		['add two candles to order 1505', 2],
		['3 mugs arrived broken', 3],
		['make that 3 candles instead of 2 in 6262', 3],
		['bitte drei Stühle statt zwei bei 1724', 3],
		['10 Stück davon bitte', 10],
		['I waited two weeks for my lamp', undefined],
		['my two parcels are lost', undefined],
	])('%s', (text, quantity) => expect(named(text).quantity).toBe(quantity));
});

describe('the product is named without article, colour and size', () => {
	test.each([
		['The espresso machine leaks', 'espresso machine'],
		['Is the green velvet sofa in stock?', 'velvet sofa'],
		['a screen protector for my phone', 'screen protector'],
		['Die Lampe flackert', 'Lampe'],
		['il manque la housse de coussin', 'housse de coussin'],
		['la lampada da tavolo è rotta', 'lampada da tavolo'],
		['quiero devolver las botas', 'botas'],
		['de fauteuil is kapot', 'fauteuil'],
	])('%s', (text, product) => expect(named(text).product).toBe(product));

	test('parcel and order are no products', () => {
		expect(named('my parcel for my order is late').product).toBeUndefined();
	});
});

describe('a reason is one code, and only where goods go back or are complained about', () => {
	test.each([
		['I want to return the shirt, it is too small', 'too_small'],
		['refund please, the glass arrived broken', 'damaged'],
		['the kettle stopped working', 'defective'],
		['you sent the wrong colour', 'wrong_item'],
		['one screw is missing from the box', 'missing_item'],
		['it looks nothing like the photo, I want to send it back', 'not_as_described'],
		['I changed my mind and would like to return it', 'changed_mind'],
		['cancel 1050, I ordered it by mistake', 'ordered_by_mistake'],
		['Storniert 1053, hab mich vertan', 'ordered_by_mistake'],
		['found it cheaper elsewhere, cancel my order', 'better_price'],
	])('%s', (text, reason) => expect(named(text).reason).toBe(reason));

	test('a stock question has none', () => {
		expect(named('is the lamp back in stock? it was sold out').reason).toBeUndefined();
	});
});
