import type { Browser, Page } from 'playwright-core';
import { axe, launch, openChat, say, stored, visit } from './browser';
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

const menu = async (page: Page, entry: string) => {
	await page.getByRole('button', { name: 'More', exact: true }).click();
	await page.getByRole('button', { name: entry }).click();
};

describe('What is viewed', () => {
	it('is told once a chat is in use, with the product that is looked at, and the cart carries the chat', async () => {
		shop.productId = 42;
		shop.cart.items.push({ variant_id: 9, quantity: 1 });
		const { page, close } = await visit(browser, `${shop.url}/products/bowl`);
		await openChat(page);
		await page.waitForTimeout(300);
		expect(shop.cart.attributes).toEqual({});
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		await until(() => 'attributes' in shop.cart && '_support_chat' in shop.cart.attributes);
		expect(shop.cart.attributes).toEqual({ _support_chat: shop.items[0].session.id });
		shop.productId = 43;
		// Leaving the page sends what has gathered.
		await page.goto(`${shop.url}/products/plate`);
		await until(() => events().length === 1);
		expect(events()).toMatchObject([{ kind: 'viewed', productId: 'gid://shopify/Product/42' }]);
		await until(() => events().length === 2);
		await close();
	});

	it.each([
		['the shopper refused statistics in the shop', true, {}],
		['the shop wants no events', false, { events: false }],
	])('is not told, and the cart stays as it is, when %s', async (_, refuses, parameters) => {
		shop.configure(parameters);
		shop.refusesStatistics = refuses;
		shop.productId = 42;
		shop.cart.items.push({ variant_id: 9, quantity: 1 });
		const { page, close } = await visit(browser, `${shop.url}/products/bowl`);
		await openChat(page);
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		await page.waitForTimeout(500);
		await page.goto(shop.url);
		await page.waitForTimeout(500);
		expect(events()).toEqual([]);
		expect(shop.cart.attributes).toEqual({});
		await close();
	});
});

describe('A rating', () => {
	it('is given by keyboard, with a comment, and only once', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('You are welcome.', [{ type: 'ask_rating' }]);
		await say(page, 'Thanks');
		const form = page.getByRole('form', { name: 'How was this chat?' });
		await form.waitFor();
		expect(await form.getByRole('button').isDisabled()).toBe(true);
		await form.getByRole('radio', { name: '1 of 5 stars' }).focus();
		for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Tab');
		await page.keyboard.type('<b>Quick</b> & friendly');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.getByText('Thank you for your rating.').waitFor();
		expect(events()).toMatchObject([
			{ kind: 'rated', rating: 4, detail: '{"comment":"<b>Quick</b> & friendly"}' },
		]);
		await say(page, 'Thanks again');
		await page.getByText('You are welcome.').nth(1).waitFor();
		await page.reload();
		await page.getByText('You are welcome.').nth(1).waitFor();
		await page.waitForTimeout(300);
		expect(await form.count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});

	it('that did not arrive can be sent again', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		await menu(page, 'Rate this chat');
		const form = page.getByRole('form', { name: 'How was this chat?' });
		await form.getByRole('radio', { name: '5 of 5 stars' }).click();
		shop.failWith = 500;
		await form.getByRole('button', { name: 'Send the rating' }).click();
		await form.getByText('That did not work').waitFor();
		shop.failWith = 0;
		await form.getByRole('button', { name: 'Send the rating' }).click();
		await page.getByText('Thank you for your rating.').waitFor();
		expect(events()).toMatchObject([{ rating: 5, detail: '' }]);
		await close();
	});

	it('is asked for when the team closes the conversation', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('Goodbye.', [], 'closed');
		await say(page, 'Bye');
		await page.getByRole('form', { name: 'How was this chat?' }).waitFor();
		await close();
	});
});

describe('The menu', () => {
	it('is worked by keyboard, and closes without closing the chat', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		const more = page.getByRole('button', { name: 'More', exact: true });
		await more.press('Enter');
		const list = page.getByRole('group', { name: 'More' });
		await list.waitFor();
		expect(await more.getAttribute('aria-expanded')).toBe('true');
		expect(await list.getByRole('button').allInnerTexts()).toEqual([
			'Mute the avatar',
			'Delete this chat here',
		]);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Escape');
		expect(await list.count()).toBe(0);
		expect(await page.getByRole('dialog').count()).toBe(1);
		expect(await more.getAttribute('aria-expanded')).toBe('false');
		await close();
	});

	it('deletes the chat from the screen and the browser', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'My secret');
		await page.getByText('You wrote: My secret').waitFor();
		await menu(page, 'Delete this chat here');
		await page.getByText('The chat is deleted from this browser.').waitFor();
		expect(await page.getByText('My secret').count()).toBe(0);
		expect(await stored(page)).toBeNull();
		await say(page, 'Anew');
		await page.getByText('You wrote: Anew').waitFor();
		expect(shop.items[1].session.id).not.toBe(shop.items[0].session.id);
		await close();
	});

	it('has the chat sent by mail, and says when that is not possible', async () => {
		shop.configure({ transcript: true });
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		await menu(page, 'Send this chat by e-mail');
		const form = page.getByRole('form', { name: 'Send this chat by e-mail' });
		const address = form.getByLabel('Your e-mail address');
		await address.fill('kim@');
		await address.press('Enter');
		await form.getByText('Please enter your e-mail address.').waitFor();
		await address.fill('kim@example');
		await address.press('Enter');
		await form.getByText('Please enter your e-mail address.').waitFor();
		shop.answer = () => ({ transcript: { sent: false, reason: 'limit' } });
		await address.fill('kim@example.com');
		await form.getByRole('button', { name: 'Send' }).click();
		await form.getByText('This chat was sent before.').waitFor();
		shop.answer = () => ({ transcript: { sent: true } });
		await form.getByRole('button', { name: 'Send' }).click();
		await page.getByText('The chat is on its way to kim@example.com.').waitFor();
		expect(shop.items.at(-1)).toMatchObject({ transcript: { email: 'kim@example.com' } });
		expect(await form.count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('Consent', () => {
	const TEXT = 'We keep this chat in your browser.';
	beforeEach(() => shop.configure({ consentText: TEXT }));

	it('is asked for before anything is stored or sent, by keyboard too', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await page.getByRole('button', { name: 'Open chat' }).press('Enter');
		await page.getByText(TEXT).waitFor();
		expect(await page.getByLabel('Your message').isVisible()).toBe(false);
		expect(shop.requests).toEqual([]);
		expect(await stored(page)).toBeNull();
		await page.keyboard.press('Enter');
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		expect(await stored(page)).toMatchObject({ agreed: true });
		await page.reload();
		await page.getByText('You wrote: Hello').waitFor();
		expect(await page.getByText(TEXT).count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});

	it('that is not given leaves a chat of which nothing is stored or counted', async () => {
		shop.productId = 42;
		shop.cart.items.push({ variant_id: 9, quantity: 1 });
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await page.getByRole('button', { name: 'Chat without storing' }).click();
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		await say(page, 'Again');
		await page.getByText('You wrote: Again').waitFor();
		expect(shop.items[1].session.id).toBe(shop.items[0].session.id);
		expect(await stored(page)).toBeNull();
		await page.reload();
		await openChat(page);
		await page.getByText(TEXT).waitFor();
		expect(await page.getByText('You wrote').count()).toBe(0);
		expect([events(), shop.cart.attributes]).toEqual([[], {}]);
		await close();
	});

	it('that a shop asks for since today is asked of those whose chat was stored before', async () => {
		shop.configure({});
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		expect(await stored(page)).toBeNull();
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		shop.configure({ consentText: TEXT });
		// The browser may keep the script for five minutes; a route keeps it from doing so.
		await page.route('**/*', async (route) => await route.continue());
		await page.goto(`${shop.url}/products/bowl`);
		await openChat(page);
		await page.getByText(TEXT).waitFor();
		expect(await stored(page)).toBeNull();
		await close();
	});
});

describe('The open avatar', () => {
	const open = async (page: Page) => {
		shop.answer = ({ action, message }) =>
			action === 'avatar'
				? { avatar: { url: `${shop.url}/avatar` } }
				: { reply: { text: `You wrote: ${message?.text}` } };
		await openChat(page);
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.getByRole('button', { name: 'Captions' }).waitFor();
	};

	it('has captions that can be turned off, and is silent when muted', async () => {
		shop.configure({ avatarAgent: 'A91XMB7113' });
		const { page, faults, close } = await visit(browser, shop.url);
		await open(page);
		await say(page, 'one');
		const caption = page.locator('.caption');
		await caption.getByText('You wrote: one').waitFor();
		await page.getByRole('button', { name: 'Captions' }).click();
		expect(await caption.isVisible()).toBe(false);
		await page.getByRole('button', { name: 'Mute the avatar' }).click();
		await say(page, 'two');
		await page.getByRole('log').getByText('You wrote: two').waitFor();
		const spoken = shop.items
			.filter(({ action }) => action === 'message')
			.map(({ avatar }) => avatar?.agent);
		expect(spoken).toEqual(['A91XMB7113', '']);
		expect(faults).toEqual([]);
		await close();
	});

	it('closes when nobody writes for two minutes, for it costs money', async () => {
		const { page, close } = await visit(browser, shop.url);
		await page.clock.install();
		await open(page);
		await page.clock.runFor(100_000);
		await say(page, 'still here');
		await page.getByText('You wrote: still here').first().waitFor();
		await page.clock.runFor(100_000);
		expect(await page.locator('iframe').count()).toBe(1);
		await page.clock.runFor(30_000);
		await page.getByText('The avatar was closed').waitFor();
		expect(await page.locator('iframe').count()).toBe(0);
		await close();
	});
});

describe('A demonstration', () => {
	const step = (text: string, highlight: string, index = 0) => ({
		say: text,
		highlight,
		index,
		ms: 2_000,
	});
	const demo = {
		type: 'demo',
		product: {
			...products.products[0],
			images: ['/one.svg', '/two.svg', 'javascript:alert(1)'],
			variants: [
				{ id: 'gid://shopify/ProductVariant/2', title: 'Small', available: true },
				{ id: 'gid://shopify/ProductVariant/3', title: 'Large', available: true },
			],
			reviews: [{ rating: 5, text: 'Lovely <i>glaze</i>' }],
		},
		steps: [
			step('Look at the glaze.', 'picture', 1),
			step('Others like it.', 'reviews'),
			step('It comes in two sizes.', 'variants', 1),
			step('Put it into your cart.', 'cta'),
			{ say: '', highlight: 'cta', ms: 1 },
		],
	};

	it('goes through its steps by itself, lights up what it speaks of, and ends', async () => {
		const { page, faults, close } = await visit(browser, shop.url, { reducedMotion: 'reduce' });
		await openChat(page);
		replying('Let me show you.', [demo]);
		await say(page, 'Show me the bowl');
		const player = page.getByRole('region', { name: 'Demonstration: Stoneware bowl' });
		await player.getByText('Look at the glaze.').waitFor();
		expect(await player.locator('.lit').getAttribute('src')).toBe(`${shop.url}/two.svg`);
		expect(await player.locator('img').count()).toBe(2);
		await player.getByText('Others like it.').waitFor();
		expect(await player.locator('.lit').innerText()).toBe('★★★★★ Lovely <i>glaze</i>');
		await player.getByText('It comes in two sizes.').waitFor();
		expect(await player.locator('.lit').innerText()).toBe('Large');
		await player.getByText('Put it into your cart.').waitFor();
		await player.getByRole('button', { name: 'Show again' }).waitFor();
		expect(await player.locator('.lit').count()).toBe(0);
		expect(await player.getByRole('button', { name: 'Add to cart' }).count()).toBe(1);
		expect(faults).toEqual([]);
		await close();
	});

	it('can be paused, skipped and stopped by keyboard, and waits after a reload', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('Let me show you.', [demo]);
		await say(page, 'Show me the bowl');
		const player = page.getByRole('region', { name: 'Demonstration: Stoneware bowl' });
		await player.getByRole('button', { name: 'Pause' }).press('Enter');
		await page.waitForTimeout(2_500);
		await player.getByText('Look at the glaze.').waitFor();
		await player.getByRole('button', { name: 'Skip' }).press('Enter');
		await player.getByText('Others like it.').waitFor();
		await player.getByRole('button', { name: 'Stop' }).press('Enter');
		const again = player.getByRole('button', { name: 'Show again' });
		await again.waitFor();
		expect(
			await again.evaluate((it) => (it.getRootNode() as ShadowRoot).activeElement === it),
		).toBe(true);
		await page.evaluate(() => {
			const saved = JSON.parse(localStorage.getItem('commerce-support-chat')!);
			for (const message of saved.messages) message.at -= 60_000;
			localStorage.setItem('commerce-support-chat', JSON.stringify(saved));
		});
		await page.reload();
		await player.getByRole('button', { name: 'Start' }).waitFor();
		expect(await player.getByText('Look at the glaze.').count()).toBe(0);
		await close();
	});
});

describe('Everybody', () => {
	const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
	const variants = ['Small', 'Large'].map((title, at) => ({
		id: `gid://shopify/ProductVariant/${at + 2}`,
		title,
		available: true,
		price: { amount: '24.90', currency: 'EUR' },
	}));
	const shown = {
		...products,
		products: products.products.map((product) => ({ ...product, variants, reason: 'Same glaze' })),
	};
	const demo = {
		type: 'demo',
		product: {
			...products.products[0],
			images: ['/one.svg', '/two.svg'],
			variants,
			reviews: [{ rating: 5, text: 'Lovely' }],
		},
		steps: [
			{ say: 'Look at the glaze.', highlight: 'reviews', ms: 30_000 },
			{ say: 'And the shape.', highlight: 'picture', ms: 30_000 },
		],
	};

	it.each([
		['a desktop in the light', { colorScheme: 'light' as const }, 'ltr', '#2f5bea'],
		['a phone in the dark', { ...phone, colorScheme: 'dark' as const }, 'ltr', '#101010'],
		['a page from right to left', { colorScheme: 'light' as const }, 'rtl', '#ffd400'],
	])('can use all of it: axe finds nothing on %s', async (_, options, direction, colour) => {
		shop.direction = direction;
		shop.configure({ colour, transcript: true, consentText: 'We keep this chat.' });
		const { page, faults, close } = await visit(browser, shop.url, {
			...options,
			reducedMotion: 'reduce',
		});
		const small = async () =>
			await page
				.getByRole('dialog')
				.locator('button:visible, a:visible, input:visible, select:visible, textarea:visible')
				.evaluateAll((targets) =>
					targets
						.filter((target) => target.getBoundingClientRect().height < 44)
						.map((target) => target.outerHTML),
				);
		await openChat(page);
		expect(await axe(page)).toEqual([]);
		await page.getByRole('button', { name: 'Agree' }).click();
		shop.answer = ({ action, message }) =>
			action === 'avatar'
				? { avatar: { url: `${shop.url}/avatar` } }
				: {
						reply: {
							text: message?.text,
							actions: message?.text === 'one' ? [shown, { type: 'ask_rating' }] : [demo],
						},
					};
		await say(page, 'one');
		await card(page).getByRole('button', { name: 'Add to cart' }).click();
		await card(page).getByText('In the cart.').waitFor();
		shop.cartRefusal = { status: 422, body: { description: 'Sold out' } };
		await card(page, 1).getByRole('button', { name: 'Add to cart' }).click();
		await card(page, 1).getByText('Sold out').waitFor();
		await page.getByRole('radio', { name: '3 of 5 stars' }).click();
		await menu(page, 'Send this chat by e-mail');
		await page.getByRole('button', { name: 'Send', exact: true }).first().click();
		await page.getByText('Please enter your e-mail address.').waitFor();
		await page.getByRole('button', { name: 'More', exact: true }).click();
		await page.getByRole('group', { name: 'More' }).waitFor();
		expect(await axe(page)).toEqual([]);
		expect(await small()).toEqual([]);
		await page.keyboard.press('Escape');
		await say(page, 'two');
		await page.getByText('Look at the glaze.').waitFor();
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.getByRole('button', { name: 'Captions' }).waitFor();
		expect(await axe(page)).toEqual([]);
		expect(await small()).toEqual([]);
		expect(faults).toEqual([]);
		await close();
	});
});
