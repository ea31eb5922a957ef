import { gzipSync } from 'zlib';
import type { Browser, Page } from 'playwright-core';
import { beginSession, writeToken } from '../../nodes/StorefrontChat/session';
import { SHOP, SIGNING_SECRET } from '../nodes/StorefrontChat/trigger';
import { axe, field, launch, openChat, say, stored, visit } from './browser';
import { API_KEY, RowsApi, TABLE } from '../nodes/StorefrontChat/rowsApi';
import { order, products, returnForm, Shop } from './shop';

let browser: Browser;
let shop: Shop;

beforeAll(async () => {
	browser = await launch();
});
afterAll(async () => await browser.close());
beforeEach(async () => {
	shop = new Shop();
	await shop.listen();
});
afterEach(async () => await shop.close());

const replying = (text: string, actions: unknown[] = [], status = 'ai_active') => {
	shop.answer = () => ({ reply: { text, actions }, conversation: { status } });
};
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('Before it is asked for', () => {
	it('the chat stores nothing, calls nobody, moves nothing and weighs little', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await page.getByRole('button', { name: 'Open chat' }).waitFor();
		const shift = await page.evaluate(
			async () =>
				await new Promise<number>((done) => {
					let sum = 0;
					new PerformanceObserver((list) => {
						for (const entry of list.getEntries())
							sum += (entry as never as { value: number }).value;
					}).observe({ type: 'layout-shift', buffered: true });
					setTimeout(() => done(sum), 300);
				}),
		);
		expect(shift).toBe(0);
		expect(shop.requests).toEqual([]);
		expect(await stored(page)).toBeNull();
		expect(await page.context().cookies()).toEqual([]);
		const script = await page.request.get(`${shop.url}/apps/support?asset=widget.js`);
		expect(gzipSync(await script.body()).length).toBeLessThanOrEqual(15_000);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('A conversation', () => {
	it('runs by keyboard alone', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		const launcher = page.getByRole('button', { name: 'Open chat' });
		await launcher.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('First line');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('second line');
		await page.keyboard.press('Enter');
		await page.getByText('You wrote: First line second line').waitFor();
		expect(shop.items[0].message?.text).toBe('First line\nsecond line');
		await page.keyboard.press('Escape');
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(
			await launcher.evaluate(
				(button) => (button.getRootNode() as ShadowRoot).activeElement === button,
			),
		).toBe(true);
		expect(faults).toEqual([]);
		await close();
	});

	it('tells where the shopper is and what is in the cart', async () => {
		shop.cart.items.push({ variant_id: 43, quantity: 2 });
		const { page, close } = await visit(browser, `${shop.url}/products/bowl?variant=77&utm=x#y`);
		await page.evaluate(() =>
			Object.assign(window, { Shopify: { locale: 'en', routes: { root: '/' } } }),
		);
		await Promise.all([page.waitForResponse('**/cart.js'), openChat(page)]);
		await say(page, 'Is it dishwasher safe?');
		await page.getByText('You wrote').waitFor();
		expect(shop.items[0].page).toEqual({
			url: `${shop.url}/products/bowl`,
			variantId: 'gid://shopify/ProductVariant/77',
			productHandle: 'bowl',
			locale: 'en',
			cart: { items: [{ variantId: 'gid://shopify/ProductVariant/43', quantity: 2 }] },
		});
		await close();
	});

	it('shows that an answer is being written, and keeps several messages in order', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		shop.delayMs = 300;
		await say(page, 'one');
		await say(page, 'two');
		await page.getByText('Assistant is typing').waitFor({ state: 'attached' });
		await page.getByText('You wrote: two').waitFor();
		expect(shop.items.map(({ message }) => message?.text)).toEqual(['one', 'two']);
		expect(await page.getByText('Assistant is typing').count()).toBe(0);
		await close();
	});

	it('says when a person takes over', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('I am getting somebody.', [], 'handoff_requested');
		await say(page, 'A person please');
		await page.getByText('A person from our team will join you here.').waitFor();
		shop.answer = () => ({ reply: null, conversation: { status: 'human_active' } });
		await say(page, 'Hello?');
		await page.getByText('You are writing with our team.').waitFor();
		await close();
	});

	it('speaks the language of the page, if the shop offers it', async () => {
		shop.language = 'de-AT';
		const german = await visit(browser, shop.url);
		await german.page.getByRole('button', { name: 'Chat öffnen' }).click();
		await german.page.getByText('KI-Assistent').waitFor();
		await german.close();
		shop.configure({ languages: ['fr', 'nl'] });
		const french = await visit(browser, shop.url);
		await french.page.getByRole('button', { name: 'Ouvrir le chat' }).waitFor();
		await french.close();
	});
});

describe('An answer', () => {
	it('shows products, an order, links and suggestions, and nothing it does not know', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		const replies = { type: 'quick_replies', replies: ['Start a return', 'Thanks'] };
		const link = { type: 'link', label: 'Size guide', url: '/pages/sizes' };
		replying('Here you are', [products, order, link, { type: 'hologram' }, replies]);
		await say(page, 'Show me everything');
		await page.getByText('Here you are').waitFor();
		const cards = page.getByRole('list', { name: 'Products' }).getByRole('listitem');
		expect(await cards.count()).toBe(3);
		expect(await cards.nth(0).innerText()).toContain('€24.90');
		expect(await cards.nth(2).innerText()).toContain('Sold out');
		expect(await page.getByText('On its way').getAttribute('aria-current')).toBe('step');
		const track = page.getByRole('link', { name: 'Track parcel' });
		expect(await track.getAttribute('rel')).toBe('noopener noreferrer');
		expect(await track.getAttribute('target')).toBe('_blank');
		expect(await page.getByRole('link', { name: 'Size guide' }).getAttribute('target')).toBeNull();

		replying('Which order?');
		await page.getByRole('button', { name: 'Start a return' }).click();
		await page.getByText('Which order?').waitFor();
		expect(shop.items[1].message?.text).toBe('Start a return');
		expect(await page.getByRole('button', { name: 'Thanks' }).count()).toBe(0);
		await close();
	});

	it('cannot bring script into the page, whatever field it hides in', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		const bad = '<img src=x onerror=alert(1)><script>alert(2)</script>';
		const addresses = [
			'javascript:alert(3)',
			'data:text/html,<script>alert(4)</script>',
			'http://plain.example.com/',
			'https://user:pass@example.com/',
			' \u0001javascript:alert(5)',
			'',
			null,
			{},
		];
		replying(bad, [
			...addresses.map((url) => ({ type: 'link', label: bad, url })),
			{
				type: 'show_products',
				products: addresses.map((url) => ({
					title: bad,
					price: { amount: bad, currency: bad },
					available: bad,
					image: url,
					url,
					reason: bad,
				})),
			},
			{
				type: 'demo',
				product: {
					title: bad,
					price: { amount: bad, currency: bad },
					images: addresses,
					variants: [{ title: bad }, { title: bad }],
					reviews: [{ rating: bad, title: bad, text: bad }, bad],
					url: addresses[0],
				},
				steps: [{ say: bad, highlight: bad, index: bad, ms: bad }, bad, null],
			},
			{ type: 'demo', product: bad, steps: bad },
			{ type: 'demo', product: { title: bad }, steps: [null, {}] },
			{ type: 'ask_rating', stars: bad },
			{
				type: 'show_order',
				order: {
					number: bad,
					placedAt: bad,
					items: [{ quantity: bad, title: bad }],
					shipments: addresses.map((url) => ({ carrier: bad, number: bad, status: bad, url })),
				},
			},
			{ type: 'quick_replies', replies: [bad, null, {}, 7] },
			null,
			'text',
			{ type: 'show_order', order: 'none' },
			{ type: 'show_products', products: 'none' },
		]);
		await say(page, bad);
		await page.getByText(bad).nth(1).waitFor();
		const log = page.getByRole('log');
		expect(await log.locator('script, img, iframe, a').count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('A return form', () => {
	it('sends what was chosen, by keyboard too, and only once', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('What would you like to send back?', [returnForm]);
		await say(page, 'I want to send these back');
		const form = page.getByRole('form', { name: 'Return of order #1001' });
		await form.waitFor();
		expect(await form.getByRole('combobox').count()).toBe(3);
		await form.getByRole('button', { name: 'Ask for the return' }).click();
		await form.getByText('Choose at least one article.').waitFor();
		expect(shop.items).toHaveLength(1);

		await form.getByLabel('How many of Stoneware cup, Sea green').focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		replying('Your return is on its way.');
		await form.getByRole('button', { name: 'Ask for the return' }).press('Enter');
		await page.getByText('Your return is on its way.').waitFor();
		expect(shop.items[1]).toMatchObject({
			message: { text: 'Return of order #1001: 2 × Stoneware cup, Sea green. Too small' },
			form: {
				kind: 'return',
				orderNumber: '#1001',
				lines: [{ itemId: 'gid://shopify/LineItem/1', quantity: 2 }],
				reason: 'too_small',
			},
		});
		expect(await form.evaluate((element) => (element as HTMLElement).inert)).toBe(true);
		expect(faults).toEqual([]);
		await close();
	});
});

describe('A later message', () => {
	let api: RowsApi;
	beforeEach(async () => {
		api = await new RowsApi().listen();
		shop.configure(
			{ laterMessages: true, messagesTable: TABLE },
			{ baseUrl: api.url, apiKey: API_KEY },
		);
	});
	afterEach(async () => await api.close());
	const session = async (page: Page) => {
		const { token } = (await stored(page)) as { token: string };
		return JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()).sid as string;
	};

	it('of a person appears as theirs, within three seconds, and not again after a reload', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('I am getting somebody.', [], 'handoff_requested');
		await say(page, 'A person please');
		await page.getByText('A person from our team will join you here.').waitFor();
		api.add(await session(page), 'agent', 'Hello, this is Kim.');
		await page.getByText('Hello, this is Kim.').waitFor({ timeout: 3_000 });
		await page.getByText('Our team', { exact: true }).waitFor();
		await page.getByText('You are writing with our team.').waitFor();

		await page.reload();
		await page.getByText('Hello, this is Kim.').waitFor();
		await page.waitForTimeout(2_500);
		expect(await page.getByText('Hello, this is Kim.').count()).toBe(1);
		api.add(await session(page), 'system', 'The assistant is back.', 'ai_active');
		await page.getByText('The assistant is back.').waitFor({ timeout: 3_000 });
		await page.getByText('You are writing with our team.').waitFor({ state: 'hidden' });
		expect(faults).toEqual([]);
		await close();
	});

	it('is counted on the launcher while the chat is closed', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('I am getting somebody.', [], 'handoff_requested');
		await say(page, 'A person please');
		await page.getByText('I am getting somebody.').waitFor();
		await page.keyboard.press('Escape');
		api.add(await session(page), 'agent', 'Hello, this is Kim.');
		const launcher = page.getByRole('button', { name: 'Open chat, new messages: 1' });
		await launcher.waitFor({ timeout: 4_000 });
		await launcher.click();
		await page.getByText('Hello, this is Kim.').waitFor();
		await page.getByRole('button', { name: 'Close chat' }).first().waitFor();
		await close();
	});
});

describe('When something goes wrong', () => {
	it('the message stays, and trying again sends the very same one', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'first');
		await page.getByText('You wrote: first').waitFor();
		for (const status of [500, 502, 403]) {
			shop.failWith = status;
			await say(page, `with ${status}`);
			const retry = page.getByRole('button', { name: 'Try again' });
			await retry.waitFor();
			shop.failWith = 0;
			await retry.click();
			await page.getByText(`You wrote: with ${status}`).waitFor();
			expect(await retry.count()).toBe(0);
		}
		const ids = shop.requests.filter(({ text }) => text === 'with 500').map(({ id }) => id);
		expect(ids).toHaveLength(2);
		expect(new Set(ids).size).toBe(1);
		await close();
	});

	it('a text that is too long stays in the field, whoever notices', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		const long = 'x'.repeat(10_000);
		await say(page, long);
		await page.getByText('Please shorten it to 2000 characters').waitFor();
		expect(await field(page).inputValue()).toBe(long);
		expect(shop.items).toEqual([]);

		await say(page, 'x'.repeat(1900));
		await page.getByText('You wrote').waitFor();
		shop.configure({ limits: { messageLength: 100 } });
		await say(page, 'y'.repeat(150));
		await page.getByText('This message is too long').waitFor();
		expect(await field(page).inputValue()).toBe('y'.repeat(150));
		await close();
	});

	it('a flood is told how long to wait', async () => {
		shop.configure({ limits: { perSession: 1 } });
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'one');
		await say(page, 'two');
		await page.getByText(/Please try again in \d+ seconds/).waitFor();
		await page.getByRole('button', { name: 'Try again' }).waitFor();
		await close();
	});

	it('being offline is said, and the message waits', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'one');
		await page.getByText('You wrote: one').waitFor();
		await page.context().setOffline(true);
		await page.getByText('You are offline').waitFor();
		await say(page, 'two');
		await page.getByRole('button', { name: 'Try again' }).waitFor();
		await page.context().setOffline(false);
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.getByText('You wrote: two').waitFor();
		await close();
	});
});

describe('A session', () => {
	it('goes on after a reload, on the next page and in a second tab', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		replying('Look', [products]);
		await say(page, 'one');
		await page.getByText('Look').waitFor();
		await page.reload();
		await page.getByText('Look').waitFor();
		await page.goto(`${shop.url}/products/bowl`);
		await page.getByRole('list', { name: 'Products' }).waitFor();
		expect(shop.requests.filter(({ action }) => action === 'open')).toHaveLength(1);

		const second = await page.context().newPage();
		await second.goto(shop.url);
		replying('Both tabs');
		await say(second, 'two');
		await page.getByText('Both tabs').waitFor();
		replying('Done');
		await say(page, 'three');
		await second.getByText('Done').waitFor();
		const { messages } = await stored(page);
		expect(messages.map(({ text }: { text: string }) => text)).toEqual([
			'one',
			'Look',
			'two',
			'Both tabs',
			'three',
			'Done',
		]);
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['commerce-support-chat']);
		await close();
	});

	it('keeps the last thirty messages', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		shop.configure({ limits: { perSession: 100 } });
		for (let count = 0; count < 18; count += 1) await say(page, `number ${count}`);
		await page.getByText('You wrote: number 17').waitFor();
		const { messages } = await stored(page);
		expect(messages).toHaveLength(30);
		expect(messages[0].text).toBe('number 3');
		await close();
	});

	it('that is over is replaced without a word, and its messages are forgotten', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'one');
		await page.getByText('You wrote: one').waitFor();
		await page.evaluate(() => {
			const saved = JSON.parse(localStorage.getItem('commerce-support-chat')!);
			localStorage.setItem(
				'commerce-support-chat',
				JSON.stringify({ ...saved, token: saved.token.replace(/\.\w/, '.!') }),
			);
		});
		await page.reload();
		await say(page, 'two');
		await page.getByText('You wrote: two').waitFor();
		const texts = (await stored(page)).messages.map(({ text }: { text: string }) => text);
		expect(texts).toEqual(['two', 'You wrote: two']);
		await close();
	});

	it('of a customer who signs out is cleared from the screen and the browser', async () => {
		shop.customer = '7';
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		await say(page, 'My private question');
		await page.getByText('You wrote: My private question').waitFor();
		shop.customer = '';
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		expect(await page.getByText('My private question').count()).toBe(0);
		expect(JSON.stringify(await stored(page))).not.toContain('private');
		await close();
	});

	it('that ran out long ago leaves nothing behind', async () => {
		const { page, close } = await visit(browser, shop.url);
		const old = beginSession({ shop: SHOP, viaProxy: true }, new Date(Date.now() - 3_600_000));
		await page.evaluate(
			(token) => {
				const messages = [{ id: 'a', from: 'you', text: 'old secret', at: 1 }];
				localStorage.setItem(
					'commerce-support-chat',
					JSON.stringify({ token, open: true, messages }),
				);
			},
			writeToken(SIGNING_SECRET, old),
		);
		await page.reload();
		await openChat(page);
		expect(await page.getByText('old secret').count()).toBe(0);
		expect(JSON.stringify(await stored(page))).not.toContain('old secret');
		await close();
	});

	it('works on another site directly, with a customer whom that site has signed', async () => {
		const token = writeToken(
			SIGNING_SECRET,
			beginSession({ shop: SHOP, customer: '9', viaProxy: false }, new Date()),
		);
		shop.attributes = `data-session="${token}"`;
		const { page, faults, close } = await visit(browser, `${shop.url}/direct`);
		await openChat(page);
		await say(page, 'Hello');
		await page.getByText('You wrote: Hello').waitFor();
		expect(shop.items[0]).toMatchObject({ shopper: { customerId: 'gid://shopify/Customer/9' } });

		shop.attributes = '';
		await page.reload();
		await openChat(page);
		expect(await page.getByText('You wrote: Hello').count()).toBe(0);
		await say(page, 'Signed out');
		await page.getByText('You wrote: Signed out').waitFor();
		expect(shop.items[1]).toMatchObject({ shopper: { proof: 'none' } });
		expect(faults).toEqual([]);
		await close();
	});

	it('is renewed across origins too', async () => {
		const other = new Shop();
		await other.listen();
		const { page, close } = await visit(browser, `${other.url}/theme.css`, { bypassCSP: true });
		await page.setContent('<p>Another site</p>');
		await page
			.addScriptTag({ url: `${shop.url}/webhook/chat?asset=widget.js` })
			.catch(() => undefined);
		const loaded = page.getByRole('button', { name: 'Open chat' });
		await loaded.click();
		await say(page, 'one');
		await page.getByText('You wrote: one').waitFor();
		await say(page, 'two');
		await page.getByText('You wrote: two').waitFor();
		const [one, two] = shop.items as unknown as Array<{ session: { id: string; isNew: boolean } }>;
		expect(two.session).toEqual({ ...one.session, isNew: false });
		await other.close();
		await close();
	});
});

describe('The avatar', () => {
	it('comes when asked for, cannot be reached, and never holds up the text', async () => {
		const { page, faults, close } = await visit(browser, shop.url);
		await openChat(page);
		let arrive = () => {};
		const arrived = new Promise<void>((done) => (arrive = done));
		await page.route('**/apps/support', async (route) => {
			if (route.request().postDataJSON().action === 'avatar') await arrived;
			await route.continue();
		});
		shop.answer = ({ action, message }) =>
			action === 'avatar'
				? { avatar: { url: `${shop.url}/avatar` } }
				: { reply: { text: `You wrote: ${message?.text}` } };
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.getByText('The avatar is on its way').waitFor();
		await say(page, 'meanwhile');
		await page.getByText('You wrote: meanwhile').waitFor();
		arrive();
		const frame = page.locator('iframe');
		await frame.waitFor();
		expect(await frame.getAttribute('allow')).toBe('autoplay *');
		expect(await frame.getAttribute('tabindex')).toBe('-1');
		expect(await frame.evaluate((element) => !!element.closest('[inert][aria-hidden=true]'))).toBe(
			true,
		);
		const covered = await frame.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			const root = element.getRootNode() as ShadowRoot;
			return root.elementFromPoint(left + width / 2, top + height / 2) !== element;
		});
		expect(covered).toBe(true);
		await page.getByRole('button', { name: 'Close the avatar' }).click();
		expect(await frame.count()).toBe(0);
		expect(faults).toEqual([]);
		await close();
	});

	it('goes when the chat is closed, for it costs money', async () => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		shop.answer = () => ({ avatar: { url: `${shop.url}/avatar` } });
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.locator('iframe').waitFor();
		await page.keyboard.press('Escape');
		expect(await page.locator('iframe').count()).toBe(0);
		await close();
	});

	it.each([
		['busy', { avatar: null, retryInSeconds: 20 }, 'Try again in 20 seconds'],
		['not there', { avatar: null }, 'The avatar is not available right now'],
		['no safe address', { avatar: { url: 'javascript:alert(1)' } }, 'not available right now'],
	])('that is %s leaves a friendly note', async (_, answer, note) => {
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		shop.answer = () => answer;
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.getByText(note).waitFor();
		await page.getByRole('button', { name: 'Talk with the avatar' }).waitFor();
		await close();
	});

	it('is not offered where the shop has none', async () => {
		shop.configure({ avatar: false });
		const { page, close } = await visit(browser, shop.url);
		await openChat(page);
		expect(await page.getByRole('button', { name: 'Talk with the avatar' }).count()).toBe(0);
		await close();
	});
});

describe('On a phone', () => {
	it('the chat fills the screen and keeps the focus', async () => {
		const { page, close } = await visit(browser, shop.url, { ...phone, reducedMotion: 'reduce' });
		await openChat(page);
		expect(await page.getByRole('dialog').boundingBox()).toMatchObject({
			x: 0,
			y: 0,
			width: 390,
			height: 844,
		});
		for (let stop = 0; stop < 12; stop += 1) {
			await page.keyboard.press('Tab');
			const inside = await page.evaluate(
				() => document.activeElement?.id === 'commerce-support-chat',
			);
			expect(inside).toBe(true);
		}
		await close();
	});
});

describe('Everybody', () => {
	it.each([
		['a desktop in the light', { colorScheme: 'light' as const }, 'ltr', '#2f5bea'],
		['a desktop in the dark', { colorScheme: 'dark' as const }, 'ltr', '#2f5bea'],
		['a phone in the light', { ...phone, colorScheme: 'light' as const }, 'ltr', '#ffd400'],
		['a phone in the dark', { ...phone, colorScheme: 'dark' as const }, 'ltr', '#101010'],
		['a page from right to left', { colorScheme: 'light' as const }, 'rtl', '#7a7a7a'],
	])('can use it: axe finds nothing on %s', async (_, options, direction, colour) => {
		shop.direction = direction;
		shop.configure({ colour });
		const { page, close } = await visit(browser, shop.url, { ...options, reducedMotion: 'reduce' });
		expect(await axe(page)).toEqual([]);
		await openChat(page);
		shop.answer = ({ action }) =>
			action === 'avatar'
				? { avatar: { url: `${shop.url}/avatar` } }
				: {
						reply: {
							text: 'Everything',
							actions: [
								products,
								order,
								returnForm,
								{ type: 'quick_replies', replies: ['Yes', 'No'] },
							],
						},
						conversation: { status: 'handoff_requested' },
					};
		await say(page, 'one');
		await page.getByText('Everything').waitFor();
		expect(await axe(page)).toEqual([]);
		const small = await page
			.getByRole('dialog')
			.locator('button:visible, a:visible')
			.evaluateAll((targets) =>
				targets
					.filter((target) => target.getBoundingClientRect().height < 44)
					.map((t) => t.outerHTML),
			);
		expect(small).toEqual([]);
		await page.getByRole('button', { name: 'Talk with the avatar' }).click();
		await page.locator('iframe').waitFor();
		shop.failWith = 500;
		await say(page, 'two');
		await page.getByRole('button', { name: 'Try again' }).waitFor();
		await field(page).fill('x'.repeat(2100));
		expect(await axe(page)).toEqual([]);
		await close();
	});
});
