import type { IDataObject } from 'n8n-workflow';
import { returningShop } from './shop';

const world = returningShop();
const { run, returnId, order } = world;
const OPEN = 1017;
const NUMBER = '00340434161094042557';

const attach = async (more: IDataObject = {}) =>
	await run('attachLabel', {
		returnId: returnId(OPEN),
		trackingNumber: NUMBER,
		trackingUrl: `https://www.dhl.de/track?id=${NUMBER}`,
		labelFrom: 'url',
		labelUrl: 'https://labels.example.com/1.pdf',
		...more,
	});
const deliveries = () => order(OPEN).returns[0].reverseOrders[0].deliveries;

describe('attaching a label to a return', () => {
	it('adds it with its tracking, and once only', async () => {
		const first = await attach();
		expect(first).toMatchObject({
			trackingNumber: NUMBER,
			carrier: 'DHL',
			labelUrl: 'https://labels.example.com/1.pdf',
			applied: 'yes',
		});
		expect(await attach()).toEqual({ ...first, applied: 'no' });
		expect(deliveries()).toHaveLength(1);
		expect(world.calls('reverseDeliveryCreateWithShipping')).toBe(1);
	});

	it('tells Shopify whether to mail the customer, which it does when not told', async () => {
		await attach();
		const sent = world.shop.requests.find(({ rawBody }) => rawBody.includes('DeliveryCreate'));
		expect((sent?.body as { variables: object }).variables).toMatchObject({ notify: false });
	});

	it('replaces the label of the parcel when another one was bought', async () => {
		const first = await attach();
		const second = await attach({ trackingNumber: 'OTHER-1', trackingUrl: '' });
		expect(second).toMatchObject({ deliveryIds: first.deliveryIds, trackingNumber: 'OTHER-1' });
		expect(deliveries()).toHaveLength(1);
	});

	it('adds the label to a parcel that has only its tracking', async () => {
		expect(await attach({ labelFrom: 'none' })).toMatchObject({ labelUrl: null, applied: 'yes' });
		expect(await attach()).toMatchObject({ labelUrl: expect.any(String), applied: 'yes' });
		expect(deliveries()).toHaveLength(1);
	});

	it.each(['reverseDeliveryCreateWithShipping', 'reverseDeliveryShippingUpdate'])(
		'finds out what came of a lost answer to %s',
		async (mutation) => {
			if (mutation.endsWith('Update')) await attach({ trackingNumber: 'OLD-1' });
			world.shop.fail({ kind: 'disconnect_after_apply', match: `${mutation}\\(` });
			expect(await attach()).toMatchObject({ trackingNumber: NUMBER, applied: 'yes' });
			expect(deliveries()).toHaveLength(1);
		},
	);

	it('reaches every parcel that the items came in', async () => {
		const { returnId: id } = await run('create', {
			orderId: world.orderId(1011),
			idempotencyKey: 'chat-9',
		});
		const [{ reverseOrders }] = order(1011).returns;
		world.shop.fail({ kind: 'disconnect', match: reverseOrders[1].id });
		await expect(attach({ returnId: id })).rejects.toThrow();
		const attached = await attach({ returnId: id });
		expect(attached).toMatchObject({
			applied: 'yes',
			deliveryIds: [expect.anything(), expect.anything()],
		});
		expect(await attach({ returnId: id })).toEqual({ ...attached, applied: 'no' });
		expect(reverseOrders.map((way) => way.deliveries.length)).toEqual([1, 1]);
	});

	it('uploads a file of the item, without the access token', async () => {
		const binary = {
			label: {
				data: Buffer.from('%PDF-1.4 label').toString('base64'),
				mimeType: 'application/pdf',
				fileName: 'label.pdf',
			},
		};
		const parameters = {
			returnId: returnId(OPEN),
			trackingNumber: NUMBER,
			labelFrom: 'binary',
			binaryProperty: 'label',
		};
		const { items, error } = await world.node(
			'return.attachLabel',
			world.withDefaults('attachLabel', parameters),
			{ binary },
		);
		expect(error).toBeUndefined();
		expect(items[0]).toMatchObject({ labelUrl: expect.stringMatching(/label\.pdf$/) });
		const upload = world.shop.requests.find(({ path }) => path.startsWith('/__staged/'));
		expect(upload?.rawBody).toContain('%PDF-1.4 label');
		expect(upload?.headers).not.toHaveProperty('x-shopify-access-token');
	});

	it('needs something by which a repeated run knows its own', async () => {
		await expect(attach({ trackingNumber: '', labelUrl: '' })).rejects.toThrow(
			'neither a tracking number nor a label URL',
		);
	});

	it('says that a requested return must be approved first', async () => {
		await expect(attach({ returnId: returnId(1016) })).rejects.toThrow(
			'The return #1016-R1 expects nothing back (requested)',
		);
	});

	it('changes nothing in a dry run', async () => {
		expect(await attach({ dryRun: true })).toMatchObject({ applied: 'no', dryRun: true });
		expect(deliveries()).toHaveLength(0);
	});
});
