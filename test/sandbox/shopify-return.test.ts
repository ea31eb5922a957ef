import { createShop, type Shop } from '../../sandbox/shop';
import { SHOPIFY_DEMO, startShopify, type Shopify } from '../../sandbox/shopify';
import type { Vendor } from '../../sandbox/vendor';

let shop: Shop;
let shopify: Shopify & Vendor;

beforeAll(async () => {
	shop = createShop(new Date());
	shopify = await startShopify({ shop });
});
beforeEach(() => shopify.reset());
afterAll(() => shopify.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function ask(query: string, variables: object): Promise<any> {
	const response = await fetch(`${shopify.url}/admin/api/2026-10/graphql.json`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'X-Shopify-Access-Token': SHOPIFY_DEMO.accessToken,
		},
		body: JSON.stringify({ query, variables }),
	});
	const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
	if (errors) throw new Error(JSON.stringify(errors));
	return Object.values(data)[0];
}

const order = (number: number) => shop.orders.find((candidate) => candidate.number === number)!;
const gid = (kind: string, id: string) => `gid://shopify/${kind}/${id}`;
const shipped = (number: number, index = 0) =>
	gid('FulfillmentLineItem', order(number).fulfillments[0].lines[index].id);

const ERRORS = 'userErrors { code field message }';
const create = async (number: number, quantity = 1, more: object = {}) =>
	await ask(
		`mutation ($in: ReturnInput!) { returnCreate(returnInput: $in) { return { id status
			returnLineItems(first: 5) { nodes { id } }
			reverseFulfillmentOrders(first: 5) { nodes { id lineItems(first: 5) { nodes { id totalQuantity } } } } } ${ERRORS} } }`,
		{
			in: {
				orderId: gid('Order', order(number).id),
				returnLineItems: [{ fulfillmentLineItemId: shipped(number), quantity }],
				...more,
			},
		},
	);
const process = async (input: object) =>
	await ask(
		`mutation ($in: ReturnProcessInput!) { returnProcess(input: $in) { return { id
			refunds(first: 5) { nodes { id totalRefundedSet { presentmentMoney { amount } } } } } ${ERRORS} } }`,
		{ in: input },
	);
const step = async (mutation: string, id: string) =>
	await ask(`mutation ($id: ID!) { ${mutation}(id: $id) { return { status } ${ERRORS} } }`, { id });
const sale = (number: number) => order(number).transactions[0];
const refund = (number: number, amount: string, currencyCode = 'EUR') => ({
	issueRefund: {
		orderTransactions: [
			{
				parentId: gid('OrderTransaction', sale(number).id),
				transactionAmount: { amount, currencyCode },
			},
		],
	},
});

describe('a return of the Shopify stand-in', () => {
	it('never holds more pieces than can come back', async () => {
		const made = await create(1051, 4);
		expect(made.return.status).toBe('OPEN');
		expect((await create(1051, 3)).userErrors).toEqual([
			expect.objectContaining({
				code: 'INVALID',
				message: 'Return line item has an invalid quantity.',
			}),
		]);
		expect((await create(1051, 2)).userErrors).toEqual([]);
		expect((await create(1051, 0)).userErrors[0].code).toBe('GREATER_THAN');
	});

	it('gives its pieces free when it is cancelled, and not when it is closed', async () => {
		const first = await create(1051, 6);
		await step('returnClose', first.return.id);
		expect((await create(1051, 1)).userErrors).toHaveLength(1);
		await step('returnReopen', first.return.id);
		await step('returnCancel', first.return.id);
		expect((await create(1051, 6)).userErrors).toEqual([]);
	});

	it.each([
		['returnClose', 1016, 'Return is not open.'],
		['returnReopen', 1017, 'Return is not closed.'],
		['returnCancel', 1018, 'Return is not open.'],
		['returnCancel', 1016, 'Return is not open.'],
	])('refuses %s for the return of #%s', async (mutation, number, message) => {
		const { userErrors } = await step(mutation, gid('Return', order(number).returns[0].id));
		expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', message }]);
	});

	it('cannot be cancelled once something was processed', async () => {
		const { return: value } = await create(1051, 2);
		const [{ id }] = value.returnLineItems.nodes;
		await process({ returnId: value.id, returnLineItems: [{ id, quantity: 1 }] });
		expect((await step('returnCancel', value.id)).userErrors[0].code).toBe('INVALID_STATE');
	});

	it('processes a piece once', async () => {
		const { return: value } = await create(1051, 2);
		const [{ id }] = value.returnLineItems.nodes;
		const input = { returnId: value.id, returnLineItems: [{ id, quantity: 2 }] };
		expect((await process(input)).userErrors).toEqual([]);
		expect((await process(input)).userErrors).toMatchObject([
			{ code: 'LESS_THAN_OR_EQUAL_TO', message: 'Quantity must be less than or equal to 0.' },
		]);
	});

	it.each([
		['more than the payment has left', () => refund(1051, '99999.00'), 'exceeds the amount'],
		['another currency', () => refund(1051, '1.00', 'USD'), 'Currency must match'],
		['nothing', () => refund(1051, '0.00'), 'greater than zero'],
	])('gives back no money for %s', async (_what, transfer, message) => {
		const { return: value } = await create(1051, 1);
		const [{ id }] = value.returnLineItems.nodes;
		const answer = await process({
			returnId: value.id,
			returnLineItems: [{ id, quantity: 1 }],
			financialTransfer: transfer(),
		});
		expect(answer.userErrors[0].message).toContain(message);
		expect(order(1051).refunds).toHaveLength(0);
		expect(order(1051).returns[0].lines[0].processed).toBe(0);
	});

	it('books the refund on the payment, and puts the piece back into stock', async () => {
		const { return: value } = await create(1051, 1);
		const [{ id }] = value.returnLineItems.nodes;
		const [reverse] = value.reverseFulfillmentOrders.nodes[0].lineItems.nodes;
		const variant = shop.products
			.flatMap(({ variants }) => variants)
			.find((one) => one.id === order(1051).lines[0].variantId)!;
		const stock = variant.inventory;
		const disposition = {
			reverseFulfillmentOrderLineItemId: reverse.id,
			quantity: 1,
			dispositionType: 'RESTOCKED',
		};
		const input = (more: object) => ({
			returnId: value.id,
			returnLineItems: [{ id, quantity: 1, dispositions: [{ ...disposition, ...more }] }],
			financialTransfer: refund(1051, '5.00'),
		});
		expect((await process(input({}))).userErrors[0].code).toBe('BLANK');
		const where = { locationId: gid('Location', shop.locations[0].id) };
		const done = await process(input(where));
		expect(done.return.refunds.nodes).toMatchObject([
			{ totalRefundedSet: { presentmentMoney: { amount: '5.0' } } },
		]);
		expect(order(1051).transactions.at(-1)).toMatchObject({
			kind: 'REFUND',
			parentId: sale(1051).id,
		});
		expect(variant.inventory).toBe(stock + 1);
	});

	it('takes a label only when its file is there', async () => {
		const { return: value } = await create(1051, 1);
		const [{ id }] = value.reverseFulfillmentOrders.nodes;
		const [target] = (
			await ask(
				'mutation ($in: [StagedUploadInput!]!) { stagedUploadsCreate(input: $in) { stagedTargets { url resourceUrl } userErrors { message } } }',
				{
					in: [
						{
							filename: 'l.pdf',
							mimeType: 'application/pdf',
							resource: 'RETURN_LABEL',
							httpMethod: 'POST',
						},
					],
				},
			)
		).stagedTargets;
		const attach = async () =>
			await ask(
				`mutation ($id: ID!, $url: URL!) { reverseDeliveryCreateWithShipping(reverseFulfillmentOrderId: $id, reverseDeliveryLineItems: [], labelInput: { fileUrl: $url }) { reverseDelivery { id } ${ERRORS} } }`,
				{ id, url: target.resourceUrl },
			);
		expect((await attach()).userErrors[0].message).toBe('Label file could not be downloaded.');
		const form = new FormData();
		form.append('file', new Blob(['%PDF']), 'l.pdf');
		expect((await fetch(target.url, { method: 'POST', body: form })).status).toBe(201);
		expect((await attach()).userErrors).toEqual([]);
	});

	it('keeps what two write at the same moment apart by the digest', async () => {
		const set = async (compareDigest: string | null) =>
			await ask(
				'mutation ($in: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $in) { metafields { compareDigest } userErrors { code } } }',
				{
					in: [
						{
							ownerId: gid('Order', order(1051).id),
							namespace: 'support',
							key: 'claim',
							type: 'json',
							value: `{"at":${Math.random()}}`,
							compareDigest,
						},
					],
				},
			);
		const first = await set(null);
		expect((await set(null)).userErrors).toEqual([{ code: 'STALE_OBJECT' }]);
		expect((await set(first.metafields[0].compareDigest)).userErrors).toEqual([]);
	});
});
