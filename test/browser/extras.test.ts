import type { Browser, Page } from 'playwright-core';
import { launch, openChat, say, stored, visit } from './browser';
import { products, Shop } from './shop';

let browser: Browser;
let shop: Shop;

beforeAll(async () => {
	browser = await launch();
});
afterAll(async () => await browser.close());
beforeEach(async () => {
	shop = new Shop();
	shop.isTheme = true;
	await shop.listen();
});
afterEach(async () => await shop.close());

const replying = (text: string, actions: unknown[] = [], status = 'ai_active') => {
	shop.answer = () => ({ reply: { text, actions }, conversation: { status } });
};
const until = async (met: () => boolean) => {
	for (let tries = 0; !met() && tries < 150; tries += 1) {
		await new Promise((done) => setTimeout(done, 50));
	}
	expect(met()).toBe(true);
};
const events = () =>
	shop.items.filter(({ action }) => action === 'event').map(({ event }) => event);
const card = (page: Page, at = 0) =>
	page.getByRole('list', { name: 'Products' }).getByRole('listitem').nth(at);

describe('A product card', () => {
	it('says why, and puts the product into the cart, which then carries the chat', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		const [bowl] = products.products;
		replying('Look', [
			{
				...products,
				products: [{ ...bowl, reason: 'Goes with your plates' }, products.products[2]],
			},
		]);
		await say(page, 'A bowl');
		await page.getByText('Goes with your plates').waitFor();
		await page.evaluate(() => {
			document.addEventListener('commerce-support-chat:added', (event) =>
				document.body.setAttribute('data-added', JSON.stringify((event as CustomEvent).detail)),
			);
		});
		await card(page).getByRole('button', { name: 'Add to cart Stoneware bowl' }).press('Enter');
		await card(page).getByText('In the cart.').waitFor();
		expect(shop.cart.items).toEqual([{ variant_id: 2, quantity: 1 }]);
		expect(await page.getAttribute('body', 'data-added')).toBe('{"variantId":2}');
		const link = card(page).getByRole('link', { name: 'View cart' });
		expect(await link.getAttribute('href')).toBe('/cart');
		await until(() => shop.cart.attributes._support_chat === shop.items[0].session.id);
		await until(() => events().length === 1);
		expect(events()).toEqual([
			{
				kind: 'added_to_cart',
				productId: 'gid://shopify/Product/1',
				rating: null,
				detail: '{"variantId":"gid://shopify/ProductVariant/2"}',
				at: expect.any(String),
			},
		]);
		expect(await card(page, 1).getByRole('button').count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});

	it('lets the shopper choose among the variants that are there', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		const variant = (id: number, title: string, amount: string, available: boolean) => ({
			id: `gid://shopify/ProductVariant/${id}`,
			title,
			price: { amount, currency: 'EUR' },
			available,
		});
		const variants = [
			variant(11, 'S', '10.00', true),
			variant(12, 'M', '10.00', false),
			variant(13, 'L', '12.00', true),
		];
		replying('Look', [{ ...products, products: [{ ...products.products[0], variants }] }]);
		await say(page, 'A shirt');
		const choice = card(page).getByLabel('Choose a variant of Stoneware bowl');
		await choice.waitFor();
		expect(await choice.getByRole('option').allInnerTexts()).toEqual(['S', 'L']);
		await choice.selectOption('L');
		expect(await card(page).innerText()).toContain('€12.00');
		await card(page).getByRole('button', { name: 'Add to cart' }).click();
		await card(page).getByText('In the cart.').waitFor();
		expect(shop.cart.items).toEqual([{ variant_id: 13, quantity: 1 }]);
		await close();
	});

	it.each([
		[
			'says in the words of the shop why it does not',
			422,
			{ status: 422, message: 'Cart Error', description: 'Only 3 <b>left</b>' },
			'Only 3 <b>left</b>',
		],
		['leads to the product when the shop says nothing', 500, {}, 'could not be put into the cart'],
		['does not show what is no text', 422, { description: { a: 1 } }, 'could not be put into'],
	])('%s', async (_, status, body, shown) => {
		shop.cartRefusal = { status, body };
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('Look', [products]);
		await say(page, 'A bowl');
		await card(page).getByRole('button', { name: 'Add to cart' }).click();
		await card(page).getByText(shown).waitFor();
		expect(await card(page).locator('b').count()).toBe(0);
		expect(shop.cart).toEqual({ items: [], attributes: {} });
		expect(faults).toEqual([]);
		await close();
	});

	it('sells nothing where the page is not the shop', async () => {
		const { page, close } = await visit(browser, `${shop.url}/direct`);
		await openChat(page);
		shop.isTheme = false;
		await page.reload();
		await openChat(page);
		replying('Look', [products]);
		await say(page, 'A bowl');
		await card(page).waitFor();
		await page.waitForTimeout(400);
		expect(await page.getByRole('button', { name: 'Add to cart' }).count()).toBe(0);
		expect(await stored(page)).not.toBeNull();
		await close();
	});
});
