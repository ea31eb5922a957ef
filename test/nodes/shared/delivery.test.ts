import { deliveryOf } from '../../../nodes/shared/delivery';

describe('a delivery', () => {
	const at = new Date('2026-05-01T12:00:00Z');
	const event = { deliveryId: 'e1', topic: 'orders/updated', data: {} };

	it('is stale when it happened more than ten minutes before it came', () => {
		const happened = (occurredAt: string | null) => deliveryOf({ ...event, occurredAt }, at).stale;
		expect(happened('2026-05-01T11:50:00Z')).toBe(false);
		expect(happened('2026-05-01T11:49:59Z')).toBe(true);
		expect(happened(null)).toBe(false);
	});
});
