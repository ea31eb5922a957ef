import { startEasyPost } from '../../../sandbox/easypost';
import { runNode } from '../../harness';
import { credentialFor, quote, runnerFor, type Account } from './account';

let account: Account;
beforeAll(async () => void (account = await startEasyPost()));
afterAll(() => account.close());
beforeEach(() => account.reset());

const run: ReturnType<typeof runnerFor> = (...given) => runnerFor(account)(...given);
const quoted = async (change = {}) => await run('returnShipment createAndQuote', quote(change));
const bought = async (change = {}) => {
	const { shipmentId, rate } = await quoted(change);
	const parameters = { shipmentId, rateId: rate.id, idempotencyKey: 'return-1' };
	return await run('returnShipment buy', parameters);
};
const refunds = () => account.requests.filter(({ path }) => path.endsWith('/refund'));

describe('voiding a label', () => {
	const voidIt = (shipmentId: string, change = {}) =>
		run('returnShipment void', { shipmentId, ...change });

	it('asks the carrier for the money, once', async () => {
		const { shipmentId, trackingCode } = await bought();
		const expected = { shipmentId, refundStatus: 'submitted', trackingCode, carrier: 'USPS' };
		expect(await voidIt(shipmentId)).toMatchObject({ ...expected, applied: 'yes' });
		expect(await voidIt(shipmentId)).toMatchObject({ ...expected, applied: 'no' });
		expect(refunds()).toHaveLength(1);
	});

	it('says when the money has come back', async () => {
		const { shipmentId } = await bought();
		await voidIt(shipmentId);
		account.completeRefund(shipmentId);
		expect(await voidIt(shipmentId)).toMatchObject({ refundStatus: 'refunded', applied: 'no' });
	});

	it('has nothing to do for a shipment without a label', async () => {
		const { shipmentId } = await quoted();
		expect(await voidIt(shipmentId)).toMatchObject({
			refundStatus: 'not_applicable',
			applied: 'no',
		});
		expect(refunds()).toEqual([]);
	});

	it('tells that a label was used', async () => {
		const { shipmentId, trackingCode } = await bought();
		account.scan(trackingCode, 'in_transit');
		expect(await voidIt(shipmentId)).toMatchObject({ refundStatus: 'rejected' });
	});

	it('changes nothing as a dry run', async () => {
		const { shipmentId } = await bought();
		expect(await voidIt(shipmentId, { dryRun: true })).toMatchObject({
			refundStatus: null,
			applied: 'no',
			dryRun: true,
		});
		expect(refunds()).toEqual([]);
	});

	it('reads the shipment back when the answer is lost', async () => {
		const { shipmentId } = await bought();
		account.fail({ kind: 'disconnect_after_apply', match: '/refund' });
		expect(await voidIt(shipmentId)).toMatchObject({ refundStatus: 'submitted', applied: 'yes' });
		expect(refunds()).toHaveLength(1);
	});

	it('keeps a voided label from being given to a shopper again', async () => {
		const { shipmentId } = await bought();
		await voidIt(shipmentId);
		const again = { shipmentId, rateId: 'rate_1', idempotencyKey: 'return-1' };
		await expect(run('returnShipment buy', again)).rejects.toMatchObject({
			context: { data: { code: 'label_voided', applied: 'no' } },
		});
	});

	it('gives a status that is new to us as unknown', async () => {
		const { shipmentId } = await bought();
		account.shipments.get(shipmentId)!.refund_status = 'partially_refunded';
		expect(await run('returnShipment get', { shipmentId })).toMatchObject({
			refundStatus: 'unknown',
		});
	});
});

describe('getting a shipment', () => {
	it('gives rates before, and the label after the purchase', async () => {
		const { shipmentId } = await quoted();
		const before = await run('returnShipment get', { shipmentId });
		expect(before).toMatchObject({ bought: false, labelUrl: null, cost: null });
		expect(before.rates).toHaveLength(4);
		await bought();
		expect(await run('returnShipment get', { shipmentId })).toMatchObject({
			bought: true,
			labelUrl: expect.any(String),
			cost: { amount: '5.93', currency: 'USD' },
			fees: [
				{ type: 'LabelFee', amount: '0.00000' },
				{ type: 'PostageFee', amount: '5.93000' },
			],
			shipsTo: { city: 'San Francisco' },
		});
	});

	it('finds it by the idempotency key too, so that a key alone tells what became of a return', async () => {
		const { shipmentId, idempotencyKey } = await bought();
		expect(await run('returnShipment get', { shipmentId: idempotencyKey })).toMatchObject({
			shipmentId,
			reference: idempotencyKey,
			bought: true,
		});
	});

	it('gives no name, street, phone or e-mail address of the shopper', async () => {
		const { shipmentId } = await bought();
		const text = JSON.stringify(await run('returnShipment get', { shipmentId }));
		expect(text).not.toMatch(/Robin|Harbor|5555550100/i);
	});

	it('says that there is no such shipment', async () => {
		await expect(run('returnShipment get', { shipmentId: 'shp_none' })).rejects.toMatchObject({
			message: 'EasyPost has no such record',
			httpCode: '404',
		});
	});
});

describe('getting the file of a label', () => {
	const file = async (shipmentId: string, change = {}) => {
		const { outputs, error } = await runNode({
			type: 'easyPost',
			parameters: { resource: 'returnShipment', operation: 'getLabel', shipmentId, ...change },
			credentials: { commerceSupportEasyPostApi: credentialFor(account) as never },
		});
		if (error) throw Object.assign(new Error(error.message), error);
		const [{ binary, json }] = outputs[0];
		return { json, binary, bytes: (name = 'label') => Buffer.from(binary![name].data, 'base64') };
	};

	it('gives the PDF as a file of n8n, from the shopper to the shop', async () => {
		const { shipmentId, trackingCode } = await bought({ labelText: 'RMA 1001-1' });
		const { json, binary, bytes } = await file(shipmentId);
		expect(binary!.label).toMatchObject({
			mimeType: 'application/pdf',
			fileName: `return-label-${trackingCode}.pdf`,
		});
		expect(json).toMatchObject({ shipmentId, mimeType: 'application/pdf' });
		const text = bytes().toString('latin1');
		expect(text).toMatch(/^%PDF/);
		expect(text).toMatch(/FROM: Robin Example.*TO: 388 Townsend St.*RMA 1001-1/is);
	});

	it('has another format made of a label that was bought as PNG', async () => {
		const { shipmentId } = await bought({ labelFormat: 'PNG' });
		const asBought = await file(shipmentId);
		expect(asBought.binary!.label.mimeType).toBe('image/png');
		const zpl = await file(shipmentId, { format: 'ZPL', binaryField: 'printer' });
		expect(zpl.bytes('printer').toString()).toMatch(/^\^XA/);
		expect((await file(shipmentId, { format: 'PDF' })).bytes().toString('latin1')).toMatch(/^%PDF/);
	});

	it('says when a format cannot be made', async () => {
		const { shipmentId } = await bought();
		await expect(file(shipmentId, { format: 'ZPL' })).rejects.toMatchObject({
			description: expect.stringContaining('cannot be converted'),
			context: { data: { code: 'SHIPMENT.POSTAGE.FORMAT_UNAVAILABLE' } },
		});
		await expect(file(shipmentId, { format: 'PNG' })).rejects.toThrow();
	});

	it('asks for the label to be bought first', async () => {
		const { shipmentId } = await quoted();
		await expect(file(shipmentId)).rejects.toThrow('This shipment has no label yet');
	});

	it('fetches the file without the key', async () => {
		const { shipmentId } = await bought();
		await file(shipmentId);
		const { headers } = account.requests.at(-1)!;
		expect(account.requests.at(-1)!.path).toMatch(/^\/files\//);
		expect(headers.authorization).toBeUndefined();
	});

	it('fetches nothing from an address that is not EasyPost', async () => {
		const { shipmentId } = await bought();
		account.shipments.get(shipmentId)!.postage_label!.label_url = 'http://127.0.0.1:9/label.pdf';
		await expect(file(shipmentId)).rejects.toMatchObject({
			context: { data: { code: 'address_refused' } },
		});
	});
});
