import type { Shopify } from '../../../nodes/Shopify/client';
import { applyRefund } from '../../../nodes/Shopify/refund/apply';
import { markerOf, noteWith, readNote } from '../../../nodes/Shopify/refund/marker';
import type { RefundNode } from '../../../nodes/Shopify/refund/types';
import { VendorError } from '../../../nodes/shared/errors';

const KEY = '0f3c9a2e-1111-5222-8333-444455556666';
const marker = markerOf(KEY, { amount: '10.00' });
const refund = (note: string) => ({ id: 'gid://shopify/Refund/1', note }) as unknown as RefundNode;
const problem = (fields: Partial<VendorError>) =>
	new VendorError({
		vendor: 'Shopify',
		title: 'No',
		nextStep: 'See below',
		applied: 'unknown',
		...fields,
	});

/** A client whose refund ends in an error, and whose order shows these refunds look by look. */
function shopifyWith(error: VendorError, looks: RefundNode[][]): Shopify {
	let look = 0;
	return {
		shop: 'shop.myshopify.com',
		patienceMs: 60_000,
		run: async () => {
			throw error;
		},
		upload: async () => undefined as never,
		mutate: async () => {
			throw error;
		},
		query: async () => ({ order: { refunds: looks[Math.min(look++, looks.length - 1)] } }) as never,
	};
}
const apply = async (error: VendorError, looks: RefundNode[][]) =>
	await applyRefund(shopifyWith(error, looks), { orderId: 'gid://shopify/Order/1' }, marker);

describe('a refund whose outcome is unclear', () => {
	it('is found once the other request with the same key has ended', async () => {
		const mine = refund(noteWith('', marker));
		const busy = problem({ code: 'IDEMPOTENCY_CONCURRENT_REQUEST' });
		expect(await apply(busy, [[], [mine]])).toBe(mine);
	});

	it('stays unknown when it cannot be found', async () => {
		const busy = problem({ code: 'IDEMPOTENCY_CONCURRENT_REQUEST' });
		await expect(apply(busy, [[]])).rejects.toMatchObject({
			applied: 'unknown',
			idempotencyKey: KEY,
			nextStep: expect.stringContaining('same idempotency key'),
		});
	});

	it('is a reused key when Shopify says so, with a code or only in words', async () => {
		const words = 'The same idempotency key cannot be used with different operation parameters.';
		for (const error of [
			problem({ code: 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH' }),
			problem({ detail: words, applied: 'no' }),
			problem({ nextStep: words }),
		]) {
			await expect(apply(error, [[]])).rejects.toMatchObject({ code: 'key_reused', applied: 'no' });
		}
	});

	it('is not looked for when Shopify refused it', async () => {
		const refused = problem({ detail: 'Location is not active', applied: 'no' });
		await expect(apply(refused, [[refund(noteWith('', marker))]])).rejects.toMatchObject({
			applied: 'no',
			idempotencyKey: KEY,
		});
	});
});

describe('the reference in the note of a refund', () => {
	it.each(['', 'Too small', 'Two\nlines', 'Reference 12 of the customer'])(
		'leaves the words of staff as they are: %j',
		(words) => {
			expect(readNote(noteWith(words, marker))).toEqual({ words, marker });
		},
	);

	it.each([
		null,
		'',
		'Reference 12',
		`Reference ${KEY}/short`,
		`${noteWith('x', marker)} and more`,
	])('is not seen in %j', (note) => {
		expect(readNote(note).marker).toBeUndefined();
	});
});
