import { demoClient } from '../../sandbox/demo/client';
import { importClient, startWorld, type World } from '../../sandbox/demo/world';
import { Shopper } from '../harness/shopper';
import { waitFor } from '../harness/wait';
import type { Stand, Told } from '../workflows/desks/stand';
import { frontStand, intercomStand, zendeskStand } from '../workflows/desks/stands';

/** Desks that tell a webhook of the workflow desk-events: on a real n8n, whose Webhook node gives the raw body. */
const STANDS = { zendesk: zendeskStand, front: frontStand, intercom: intercomStand };
const OWNER = 'mia.keller@example.com';

let world: World;
beforeAll(async () => {
	world = await startWorld({ report: () => undefined });
}, 900_000);
afterAll(async () => await world?.close(), 60_000);

/** Imports a client whose team works at this desk. @returns the address for the desk's webhook */
async function importFor({ name, credentials }: Stand): Promise<string> {
	const { url } = world.n8n;
	const { file, secrets } = demoClient(world.sandbox, { client: name, n8n: world.n8n });
	const named: Record<string, object> = {};
	const hidden: Record<string, string> = {};
	for (const [type, fields] of Object.entries(credentials)) {
		const entries = Object.entries(fields as Record<string, string>).map(([field, value]) => {
			if (!/token|secret/i.test(field)) return [field, value] as const;
			const env = `DESK_${field.toUpperCase()}`;
			hidden[env] = value;
			return [field, { env }] as const;
		});
		named[type] = Object.fromEntries(entries);
	}
	const client = {
		...file,
		desk: name,
		workflows: ['chat', 'desk-events'],
		credentials: { ...file.credentials, commerceSupportGorgiasApi: false, ...named },
	};
	await importClient(
		world.n8n,
		{ file: client, secrets: { ...secrets, ...hidden } } as unknown as ReturnType<
			typeof demoClient
		>,
		() => undefined,
	);
	world.sandbox.storefront.settings.proxyTarget = `${url}/webhook/${name}/support-chat`;
	return `${url}/webhook/${name}/desk-events`;
}

const sessionOf = ({ token }: Shopper): string =>
	(JSON.parse(Buffer.from(token.split('.')[0], 'base64url').toString()) as { sid: string }).sid;

it.each(Object.entries(STANDS))(
	'a person takes over and gives back at %s, by its signed webhooks',
	async (_name, start) => {
		let shopper: Shopper;
		const stand = await start(() => `chat:${sessionOf(shopper)}`);
		try {
			stand.ready();
			const address = await importFor(stand);
			const tell = async (told: Told, forged = false): Promise<number> => {
				const { headers, rawBody } = told as Extract<Told, { rawBody: string }>;
				const body = forged ? rawBody.replace('{', '{ ') : rawBody;
				const answer = await fetch(address, {
					method: 'POST',
					headers: { 'content-type': 'application/json', ...headers },
					body,
				});
				return answer.status;
			};
			shopper = await Shopper.signedIn(world, OWNER);
			await shopper.say('let me talk to a person');
			await waitFor(() => Boolean(found(stand)), 20_000);
			await waitFor(async () => (await words(stand, 'Reason: explicit request')) > 0, 20_000);

			const later = shopper.post({ action: 'wait', after: 0, hold: 20, page: {} });
			const told = await stand.tellOf({ message: stand.say('person', 'Hello, this is Kim.') });
			expect(await tell(told, true)).toBe(401);
			expect([await tell(told), await tell(told)]).toEqual([200, 200]);
			const shown = async () => {
				const { messages } = (await shopper.post({
					action: 'wait',
					after: 0,
					hold: 1,
					page: {},
				})) as unknown as { messages: Array<{ from: string; text: string }> };
				return messages.filter(({ from }) => from === 'agent').map(({ text }) => text);
			};
			await later;
			await waitFor(async () => (await shown()).length > 0, 20_000);

			expect((await shopper.say('My parcel is wet')).reply).toBeNull();
			await waitFor(async () => (await words(stand, 'My parcel is wet')) > 0, 20_000);
			stand.tag('ai-resume');
			expect(await tell(await stand.tellOf('tag'))).toBe(200);
			await waitFor(async () => (await shopper.say('hello')).reply !== null, 20_000);
			expect(await words(stand, 'My parcel is wet')).toBe(1);
			expect(await shown()).toEqual(['Hello, this is Kim.']);
		} finally {
			await stand.vendor.close();
		}
	},
	300_000,
);

function found(stand: Stand): string | undefined {
	try {
		return stand.ticketId();
	} catch {
		return undefined;
	}
}

const words = async (stand: Stand, text: string): Promise<number> =>
	(await stand.desk.listMessages(stand.ticketId())).filter((it) => String(it.text).includes(text))
		.length;
