import { AGENT, startGorgias } from '../../../sandbox/gorgias';
import { timestamp } from '../../../sandbox/gorgias/desk';
import { SECRET_HEADER } from '../../../nodes/Gorgias/trigger/form';
import { clientFor, type Desk } from './desk';
import { publish, startedBy, type Published } from './trigger';

let desk: Desk;
let trigger: Published;
beforeAll(async () => void (desk = await startGorgias()));
afterAll(() => desk.close());
beforeEach(() => {
	desk.reset();
	desk.settings.limit = { calls: 10_000, seconds: 1 };
});
afterEach(() => trigger.close());

const events = ['ticket-message-created', 'ticket-status-updated'];
const integrations = () => [...desk.desk.integrations.values()];
const foreign = async () => {
	await clientFor(desk).post('/integrations', {
		name: 'Somebody else',
		type: 'http',
		http: {
			url: `${trigger.url}-of-another/hook`,
			method: 'POST',
			request_content_type: 'application/json',
			response_content_type: 'application/json',
		},
	});
	return integrations().find(({ name }) => name === 'Somebody else')!;
};

describe('publishing a Gorgias Trigger', () => {
	it('makes one HTTP integration for each event, with a form and a secret', async () => {
		trigger = await publish(desk, { events });
		await trigger.activate();
		expect(integrations().map(({ http }) => http)).toMatchObject(
			events.map((event) => ({
				url: `${trigger.url}?event=${event}`,
				method: 'POST',
				triggers: { [event]: true },
				form: { ticket_id: '{{ticket.id}}' },
				headers: { [SECRET_HEADER]: expect.stringMatching(/^[0-9a-f]{64}$/) },
			})),
		);
		expect(JSON.stringify(integrations().map(({ http }) => http.form))).not.toMatch(/body|email/);
		expect(await trigger.exists()).toBe(true);
	});

	it('makes nothing twice', async () => {
		trigger = await publish(desk, { events });
		await trigger.activate();
		await trigger.activate();
		expect(integrations()).toHaveLength(2);
	});

	it.each([
		['was switched off', (it: any) => void (it.deactivated_datetime = timestamp())],
		['was deleted', (it: any) => void desk.desk.integrations.delete(it.id)],
		['lost its form', (it: any) => void (it.http.form = null)],
		['listens to nothing', (it: any) => void (it.http.triggers = {})],
		['has another secret', (it: any) => void (it.http.headers[SECRET_HEADER] = 'x')],
	])('makes them anew when one %s', async (_what, change) => {
		trigger = await publish(desk, { events });
		await trigger.activate();
		const [first] = integrations();
		change(first);
		expect(await trigger.exists()).toBe(false);
		await trigger.activate();
		expect(integrations()).toHaveLength(2);
		expect(integrations().map(({ id }) => id)).not.toContain(first.id);
		expect(integrations().every((it) => it.deactivated_datetime === null)).toBe(true);
		expect(await trigger.exists()).toBe(true);
	});

	it('makes them anew when other events are wanted', async () => {
		trigger = await publish(desk, { events });
		await trigger.activate();
		const other = await publish(desk, { events: ['ticket-created'] });
		Object.assign(other.staticData(), trigger.staticData(), { url: other.url });
		expect(await other.exists()).toBe(false);
		await other.close();
	});

	it('finds an integration again whose answer was lost', async () => {
		trigger = await publish(desk, { events });
		desk.fail({ kind: 'disconnect_after_apply', match: '^POST /api/integrations' });
		await trigger.activate();
		expect(integrations()).toHaveLength(2);
		expect(await trigger.exists()).toBe(true);
	});

	it('leaves nothing behind when one of them fails', async () => {
		trigger = await publish(desk, { events });
		const other = await foreign();
		desk.fail({ kind: 'server_error', match: 'POST /api/integrations .*status-updated' });
		await expect(trigger.activate()).rejects.toThrow();
		expect(integrations()).toEqual([other]);
	});

	it('tells people what to do when the user may not make integrations', async () => {
		trigger = await publish(desk, {}, { email: AGENT.email, apiKey: AGENT.apiKey });
		await expect(trigger.activate()).rejects.toMatchObject({
			message: 'This Gorgias user may not make HTTP integrations',
			description: expect.stringContaining('Made by Hand'),
			httpCode: '403',
		});
	});
});

describe('switching a Gorgias Trigger off', () => {
	it('removes its own integrations and nobody else’s', async () => {
		trigger = await publish(desk, { events });
		await trigger.activate();
		const other = await foreign();
		await trigger.remove();
		expect(integrations()).toEqual([other]);
		expect(trigger.staticData()).not.toHaveProperty('secret');
		await expect(trigger.remove()).resolves.toBe(true);
	});

	it('switches an integration off that a rule still uses', async () => {
		trigger = await publish(desk, { events: ['ticket-created'] });
		await trigger.activate();
		const [first] = integrations();
		desk.desk.usedByRules.add(first.id);
		await trigger.remove();
		expect(integrations()).toMatchObject([
			{ id: first.id, deactivated_datetime: expect.any(String) },
		]);
	});
});

describe('integrations made by hand', () => {
	it('are left to people, and need a secret in the credential', async () => {
		trigger = await publish(desk, { setup: 'byHand' });
		await expect(trigger.exists()).rejects.toThrow(/no Webhook Secret/);
		await trigger.close();
		trigger = await publish(desk, { setup: 'byHand' }, { webhookSecret: 'long-secret' });
		expect(await trigger.exists()).toBe(true);
		await trigger.remove();
		expect(desk.requests).toEqual([]);
		const body = { ticket_id: '7', message_id: '8', message_from_agent: 'True' };
		const status = async (secret: string) =>
			(
				await fetch(`${trigger.url}?event=ticket-message-created`, {
					method: 'POST',
					headers: { [SECRET_HEADER]: secret },
					body: JSON.stringify(body),
				})
			).status;
		expect(await status('wrong')).toBe(401);
		expect(await status('long-secret')).toBe(200);
		expect(await startedBy(trigger, 1)).toHaveLength(1);
	});
});
