import { understand } from '../../../nodes/shared/understanding/understand';

const email = (text: string) => understand(text).entities.email;

describe('an address is read whole', () => {
	test.each([
		["my mail is o'brien@example.com", "o'brien@example.com"],
		['my mail is o’brien@example.com', "o'brien@example.com"],
		['ümia.keller@example.com', 'ümia.keller@example.com'],
		['u\u0308mia@example.com', 'ümia@example.com'],
		['müller@example.com', 'müller@example.com'],
		['Почта: мия@example.com', 'мия@example.com'],
		['research&development@example.com', 'research&development@example.com'],
		['a!b#c$d%e*f/g=h?i^j{k}l~m@example.com', 'a!b#c$d%e*f/g=h?i^j{k}l~m@example.com'],
		['mia+shop_1@mail.example.co.uk, thanks', 'mia+shop_1@mail.example.co.uk'],
		['mia@müller.example', 'mia@müller.example'],
		['mia@example.xn--p1ai', 'mia@example.xn--p1ai'],
		['mia＠example.com', 'mia@example.com'],
		['ｍｉａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'mia@example.com'],
		['mia@example.com.', 'mia@example.com'],
		['mia@example.com...thanks', 'mia@example.com'],
		["'mia@example.com'", 'mia@example.com'],
		['**mia@example.com**', 'mia@example.com'],
		['_mia@example.com_', 'mia@example.com'],
		['mail:mia@example.com;order 1001', 'mia@example.com'],
		['("mia@example.com")', 'mia@example.com'],
		['📧mia@example.com', 'mia@example.com'],
		['mia@example.com/jo@example.com', 'mia@example.com'],
		['Mia Keller <mia.keller@example.com>', 'mia.keller@example.com'],
		['<mia.keller@example.com>', 'mia.keller@example.com'],
		["<o'brien@example.com> order 1001", "o'brien@example.com"],
		['<styles@example.com> where is my parcel', 'styles@example.com'],
		['<p@example.com>', 'p@example.com'],
		['<mailto:mia@example.com>', 'mia@example.com'],
		['&lt;mia@example.com&gt;', 'mia@example.com'],
		['<a href="mailto:jo@example.com">mia@example.com</a>', 'mia@example.com'],
	])('%s', (text, expected) => expect(email(text)).toBe(expected));
});

describe('an address that cannot be read whole is not read', () => {
	test.each([
		"'mia@example.com",
		'#mia@example.com',
		'is...mia@example.com',
		'.mia@example.com',
		'mia.@example.com',
		'a·mia@example.com',
		'ªmia@example.com',
		'a\\mia@example.com',
		'"mia keller"@example.com',
		'mia@jo@example.com',
		'mia@example.com@shop.example',
		'mia@example.com1',
		'mia@example.com-shop',
		'mia@example.com_shop',
		'mia@example.com..uk',
		'mia@example..com',
		'mia@example',
		'mia.keller @ example.com',
		`${'a'.repeat(65)}@example.com`,
		`mia@${'a'.repeat(64)}.com`,
	])('%s', (text) => expect(email(text)).toBeUndefined());

	test('nor what the longest message is cut in', () => {
		expect(email(`${'word '.repeat(2_397)}mia@example.com.example`)).toBeUndefined();
	});
});

describe("of several addresses the shopper's is read", () => {
	test.each([
		['info@mueller.example', 'info@mueller.example'],
		['my mail is kontakt@example.com', 'kontakt@example.com'],
		['sales@example.com, shop@example.com', 'sales@example.com'],
		['I wrote to shop@shop.example, mine is jo@example.com', 'jo@example.com'],
		['noreply@shop.example', undefined],
		['I got this from no-reply@shop.example to info@example.com', 'info@example.com'],
	])('%s', (text, expected) => expect(email(text)).toBe(expected));
});
