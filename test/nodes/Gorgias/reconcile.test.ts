import { reconcile } from '../../../nodes/Gorgias/event/reconcile';
import { repairTriggers } from '../../../nodes/Gorgias/event/repairTriggers';
import { create } from '../../../nodes/Gorgias/ticket/create';
import { startGorgias } from '../../../sandbox/gorgias';
import { runner } from '../runOperation';
import { clientFor, type Desk } from './desk';
import { publish, startedBy } from './trigger';

let desk: Desk;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
});

const run = runner(() => clientFor(desk));
const open = async (externalId = 'chat-1') =>
	Number((await run(create, { internalNote: 'x', externalId, customerEmail: 'a@example.com' })).id);
const texts = ({ events }: { events: Array<{ data: { bodyText: string } }> }) =>
	events.map(({ data }) => data.bodyText);

describe('the messages that a trigger missed', () => {
	it('are told exactly as the trigger would have told them', async () => {
		const id = await open();
		const trigger = await publish(desk);
		await trigger.activate();
		desk.replyAsAgent(id, 'On its way');
		const [{ receivedAt, ...told }] = await startedBy(trigger, 1);
		await trigger.close();
		const { events, ...rest } = await run(reconcile, { overlapMinutes: 0 });
		expect(events).toEqual([{ ...told, receivedAt: expect.any(String) }]);
		expect(rest).toEqual({ cursor: told.occurredAt, more: false, complete: true, count: 1 });
	});

	it('come oldest first, up to the limit, and the cursor goes on behind them', async () => {
		const id = await open();
		const start = new Date().toISOString();
		for (let n = 1; n <= 5; n++) {
			desk.writeAsCustomer(id, `${n}`, {
				created_datetime: new Date(Date.now() + n * 1_000).toISOString(),
			});
		}
		const first = await run(reconcile, { cursor: start, limit: 3, overlapMinutes: 0 });
		expect(texts(first)).toEqual(['1', '2', '3']);
		expect(first.more).toBe(true);
		const second = await run(reconcile, { cursor: first.cursor, limit: 3, overlapMinutes: 0 });
		expect(texts(second)).toEqual(['3', '4', '5']);
		expect(second.more).toBe(false);
		const third = await run(reconcile, { cursor: second.cursor, overlapMinutes: 10, limit: 1 });
		expect(texts(third)).toEqual(['1', '2', '3', '4', '5']);
		expect(third.cursor).toBe(second.cursor);
	});

	it('leave out our own unless they are wanted', async () => {
		await open();
		expect(await run(reconcile)).toMatchObject({ count: 0 });
		const all = await run(reconcile, { skipOwn: false });
		expect(all.events).toMatchObject([{ data: { actor: 'our_bot', externalId: 'chat-1' } }]);
	});

	it('cost few calls: one per page, one per hundred tickets, one per person', async () => {
		for (let n = 0; n < 3; n++) desk.replyAsAgent(await open(`chat-${n}`), 'Hi');
		const client = clientFor(desk);
		desk.requests.length = 0;
		const { count } = await runner(() => client)(reconcile);
		expect(count).toBe(3);
		expect(desk.requests).toHaveLength(4);
	});

	it('keep the cursor when there is nothing', async () => {
		const cursor = '2026-11-20T10:00:00.000Z';
		expect(await run(reconcile, { cursor })).toMatchObject({ cursor, count: 0, complete: true });
	});

	it('are not read without a sensible cursor', async () => {
		await expect(run(reconcile, { cursor: 'yesterday' })).rejects.toThrow(/not a time/);
	});
});

describe('repairing the triggers', () => {
	it('switches on again what Gorgias switched off, and nobody else’s', async () => {
		const trigger = await publish(desk);
		await trigger.activate();
		await clientFor(desk).post('/integrations', {
			name: 'Foreign',
			type: 'http',
			http: {
				url: 'http://127.0.0.1:9/hook',
				method: 'POST',
				request_content_type: 'application/json',
				response_content_type: 'application/json',
			},
		});
		const off = '2026-11-20T10:00:00+00:00';
		for (const it of desk.desk.integrations.values()) it.deactivated_datetime = off;
		expect(await run(repairTriggers, { dryRun: true })).toMatchObject({ repaired: 0, triggers: 1 });
		expect(await run(repairTriggers)).toMatchObject({
			triggers: 1,
			repaired: 1,
			switchedOff: [{ name: 'n8n ticket-message-created' }],
		});
		expect(await run(repairTriggers)).toMatchObject({ repaired: 0 });
		const states = [...desk.desk.integrations.values()].map((it) => it.deactivated_datetime);
		expect(states).toEqual([null, off]);
		expect(await trigger.exists()).toBe(true);
		await trigger.close();
	});
});
