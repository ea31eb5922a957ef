import { randomUUID } from 'node:crypto';
import { demoClient } from '../../sandbox/demo/client';
import { importClient, startWorld, type World } from '../../sandbox/demo/world';
import { launch, openChat, say, visit } from '../browser/browser';
import { Shopper, type Answer } from '../harness/shopper';
import { waitFor } from '../harness/wait';

let world: World;

beforeAll(async () => {
	world = await startWorld({ report: () => undefined });
}, 900_000);
afterAll(async () => await world?.close(), 60_000);

const orderOf = (number: number) =>
	world.sandbox.shopify.shop.orders.find((order) => order.number === number)!;
const ownerOf = (number: number) =>
	world.sandbox.shopify.shop.customers.find(({ id }) => id === orderOf(number).customerId)!.email!;
const refunds = (number: number) =>
	orderOf(number).transactions.filter(({ kind }) => kind === 'REFUND');

interface Form {
	order: { number: string; items: Array<{ id: string; returnable: number }> };
}
const formIn = ({ reply }: Answer) =>
	reply?.actions.find(({ type }) => type === 'return_form') as unknown as Form | undefined;

/** Sends the widget's return form for the first article. */
async function sendForm(shopper: Shopper, form: Form): Promise<Answer> {
	return await shopper.post({
		action: 'message',
		id: randomUUID(),
		text: `Return of order ${form.order.number}`,
		page: {},
		form: {
			kind: 'return',
			orderNumber: form.order.number,
			lines: [{ itemId: form.order.items[0].id, quantity: 1 }],
			reason: 'too_small',
		},
	});
}

const newest = (answer: Answer) =>
	Math.max(
		...(answer as unknown as { messages: Array<{ id: number }> }).messages.map(({ id }) => id),
	);

/** The page that a link in the desk's ticket leads to. */
function approvalLink(): string {
	const notes = JSON.stringify(world.sandbox.gorgias.requests.map(({ body }) => body));
	const link = /https?:\/\/[^"\s\\<]+\/webhook\/demo\/approvals\?token=[\w-]+/g;
	return notes.match(link)?.at(-1) ?? '';
}

describe('a return, from the chat to the refund', () => {
	it('is chosen in the chat, approved by a person, labelled, mailed and refunded, each once', async () => {
		const { easypost, sendgrid } = world.sandbox;
		const shopper = await Shopper.signedIn(world, ownerOf(1005));
		const asked = await shopper.say('I want to send order #1005 back, it is too small');
		const form = formIn(asked)!;
		expect(form.order.number).toBe('#1005');
		expect((await sendForm(shopper, form)).reply?.text).toMatch(/passed your return on/);
		expect(orderOf(1005).returns).toHaveLength(0);

		await waitFor(() => approvalLink() !== '', 20_000);
		const page = await fetch(approvalLink());
		expect(await page.text()).toContain('#1005');
		expect(orderOf(1005).returns).toHaveLength(0);
		const token = new URL(approvalLink()).searchParams.get('token')!;
		const decide = async (decision: string) =>
			await (
				await fetch(approvalLink().split('?')[0], {
					method: 'POST',
					headers: { 'content-type': 'application/x-www-form-urlencoded' },
					body: new URLSearchParams({ token, decision }).toString(),
				})
			).text();
		const [first, second] = await Promise.all([decide('approve'), decide('approve')]);
		expect([first, second].filter((html) => html.includes('decision is stored')).length).toBe(1);

		await waitFor(() => sendgrid.mails.length > 0, 40_000);
		expect(orderOf(1005).returns).toHaveLength(1);
		expect(easypost.purchases).toHaveLength(1);
		expect(sendgrid.mails).toHaveLength(1);
		const later = await shopper.post({ action: 'wait', after: 0, page: {} });
		expect(JSON.stringify(later)).toContain('label is in your mailbox');

		const [{ trackingCode }] = [...easypost.trackers.values()].map(({ tracking_code }) => ({
			trackingCode: tracking_code,
		}));
		easypost.scan(trackingCode, 'in_transit');
		easypost.scan(trackingCode, 'delivered');
		await waitFor(() => refunds(1005).length > 0, 40_000);
		easypost.scan(trackingCode, 'delivered');
		await easypost.settled();
		await new Promise((done) => setTimeout(done, 3_000));
		expect(refunds(1005)).toHaveLength(1);
	}, 180_000);

	it('is not offered for an order of somebody else', async () => {
		const shopper = await Shopper.signedIn(world, ownerOf(1001));
		const answer = await shopper.say('I want to send order #1005 back');
		expect(formIn(answer)).toBeUndefined();
	}, 60_000);
});

describe('a return in the browser, of an order that was paid at Stripe', () => {
	it('goes from "too small" to the label, over an approval, and is refunded at Stripe once', async () => {
		const { sandbox, n8n } = world;
		const { easypost, sendgrid, storefront, stripe } = sandbox;
		const atStripe = demoClient(sandbox, {
			n8n,
			config: { returns: { refundChannel: 'stripe' } },
		});
		await importClient(n8n, atStripe, () => undefined);
		const mails = sendgrid.mails.length;
		const labels = easypost.purchases.length;
		const asked = approvalLink();
		const browser = await launch();
		try {
			const login = `${storefront.url}/account/login-as?customer=${ownerOf(1036)}`;
			const { page, faults } = await visit(browser, login, { locale: 'en-GB' });
			page.setDefaultTimeout(30_000);
			await page.goto(storefront.url);
			await openChat(page);
			await say(page, 'I want to send these back, too small');
			const form = page.getByRole('form', { name: 'Return of order #1036' });
			await form.waitFor();
			expect(await form.locator('select.wide').inputValue()).toBe('too_small');
			await form.getByRole('button', { name: 'Ask for the return' }).click();
			await page.getByText('passed your return on').waitFor();

			await waitFor(() => approvalLink() !== asked, 30_000);
			const desk = await browser.newPage();
			await desk.goto(approvalLink());
			expect(await desk.locator('main').innerText()).toContain('#1036');
			await desk.getByRole('button', { name: 'Approve', exact: true }).click();
			await desk.getByText('Your decision is stored.').waitFor();
			await page.getByText('the label is in your mailbox').waitFor();
			expect(easypost.purchases).toHaveLength(labels + 1);
			expect(sendgrid.mails).toHaveLength(mails + 1);
			expect(JSON.stringify(sendgrid.mails.at(-1))).toContain(ownerOf(1036));

			const parcel = [...easypost.trackers.values()].at(-1)!.tracking_code;
			easypost.scan(parcel, 'in_transit');
			easypost.scan(parcel, 'delivered');
			await page.getByText(/the refund of €\d+\.\d\d is under way/).waitFor();
			easypost.scan(parcel, 'delivered');
			await easypost.settled();
			await new Promise((done) => setTimeout(done, 3_000));
			const atStripes = [...stripe.ledger.refunds.values()];
			expect(atStripes).toMatchObject([
				{ currency: 'eur', status: 'succeeded', metadata: { order_id: orderOf(1036).id } },
			]);
			expect(refunds(1036)).toHaveLength(0);
			expect(faults).toEqual([]);
		} finally {
			await browser.close();
		}
	}, 300_000);
});

describe('an order that its customer cancels', () => {
	it('is led to a page by the chat, approved by a person, and cancelled once', async () => {
		const { sendgrid } = world.sandbox;
		const order = orderOf(1033);
		const shopper = await Shopper.signedIn(world, ownerOf(1033));
		const { reply } = await shopper.say('Please cancel my order #1033');
		const link = /https?:\/\/\S+order-change\?\S+/.exec(reply?.text ?? '')?.[0] ?? '';
		expect(link).toContain('token=');
		expect(await (await fetch(link)).text()).toContain('Change order #1033');
		const asked = approvalLink();
		const send = async (address: string, form: Record<string, string>) =>
			await (
				await fetch(address.split('?')[0], {
					method: 'POST',
					headers: { 'content-type': 'application/x-www-form-urlencoded' },
					body: new URLSearchParams(form).toString(),
				})
			).text();
		const token = new URL(link).searchParams.get('token')!;
		expect(await send(link, { kind: 'cancel', token, lang: 'en' })).toContain('A colleague looks');
		expect(order.cancelledAt).toBeNull();
		await waitFor(() => approvalLink() !== asked, 20_000);
		const mails = sendgrid.mails.length;
		const secret = new URL(approvalLink()).searchParams.get('token')!;
		await send(approvalLink(), { token: secret, decision: 'approve' });
		await waitFor(() => sendgrid.mails.length > mails, 40_000);
		expect(order.cancelledAt).not.toBeNull();
		expect(refunds(1033)).toHaveLength(1);
		expect(JSON.stringify(sendgrid.mails.at(-1))).toContain('is cancelled');
	}, 120_000);
});

describe('a shopper on the return page', () => {
	it('asks for a return with number and e-mail, without a chat', async () => {
		const address = `${world.n8n.url}/webhook/demo/return-request`;
		const send = async (form: Record<string, string>) =>
			await (
				await fetch(address, {
					method: 'POST',
					headers: {
						'content-type': 'application/x-www-form-urlencoded',
						'accept-language': 'en',
					},
					body: new URLSearchParams(form).toString(),
				})
			).text();
		expect(await (await fetch(address)).text()).toContain('Order number');
		const wrong = await send({ step: 'find', number: '1037', email: 'stranger@example.com' });
		expect(wrong).toContain('We cannot find an order');
		const found = await send({ step: 'find', number: '1037', email: ownerOf(1037) });
		const token = /name="token" value="([^"]+)"/.exec(found)?.[1] ?? '';
		const article = /name="article-0" value="([^"]+)"/.exec(found)?.[1] ?? '';
		const form = {
			step: 'send',
			token,
			'article-0': article,
			reason: 'too_small',
			wants: 'refund',
		};
		expect(await send(form)).toMatch(/A colleague looks|is accepted|cannot accept/);
	}, 90_000);
});

describe('a person who answers at the desk', () => {
	it('is read in the chat within seconds, silences the assistant, and gives it back', async () => {
		const { gorgias } = world.sandbox;
		const shopper = await Shopper.guest(world);
		await shopper.say('let me talk to a person, my e-mail is guest@example.com');
		const ticket = () =>
			[...gorgias.desk.tickets.values()].find(({ external_id: id }) => id?.includes('chat:'));
		await waitFor(() => ticket() !== undefined, 20_000);
		const ticketId = ticket()!.id;
		const told = await shopper.post({ action: 'wait', after: 0, page: {} });
		expect(JSON.stringify(told)).toMatch(/A person (of our team )?will answer you by/);
		const waiting = shopper.post({ action: 'wait', after: newest(told), page: {} });
		const wrote = Date.now();
		gorgias.replyAsAgent(ticketId, 'Hello, this is the team.');
		expect(JSON.stringify(await waiting)).toContain('Hello, this is the team.');
		expect(Date.now() - wrote).toBeLessThan(5_000);

		const silent = await shopper.say('Where is my order?');
		expect(silent.conversation?.status).toBe('human_active');
		expect(silent.reply?.text ?? '').not.toMatch(/order number/);
	}, 120_000);
});

describe('goods that the shop lets stay', () => {
	it('are refunded once as soon as the return is accepted, and nothing is labelled', async () => {
		const { sandbox, n8n } = world;
		const labels = sandbox.easypost.purchases.length;
		const keepItem = { below: '1000', perCustomer: 1, anyFault: true };
		const policyForm = { approval: { upTo: '500' }, keepItem };
		const generous = { returns: { 'Decide.policyForm': policyForm } };
		await importClient(n8n, demoClient(sandbox, { n8n, config: generous }), () => undefined);

		const shopper = await Shopper.signedIn(world, ownerOf(1012));
		const asked = await shopper.say('I want to send order #1012 back, it is too small');
		expect((await sendForm(shopper, formIn(asked)!)).reply?.text).toContain('accepted');
		// Recovery would begin it after half a minute.
		await waitFor(() => refunds(1012).length > 0, 40_000);
		const told = async () =>
			JSON.stringify(await shopper.post({ action: 'wait', after: 0, page: {} }));
		await waitFor(async () => (await told()).includes('nothing has to be sent back'), 20_000);
		expect(refunds(1012)).toHaveLength(1);
		expect(sandbox.easypost.purchases).toHaveLength(labels);
	}, 120_000);
});
