import type { World } from '../../sandbox/demo/world';
import { loadWorld, openChatsOn, slowAvatarOn } from '../bench/load';

/** Bounds with room for a crowded machine; `npm run bench -- open-chats slow-avatar` measures. */
let world: World;
beforeAll(async () => void (world = await loadWorld(() => undefined)), 900_000);
afterAll(async () => await world?.close(), 60_000);

it('brings a person’s answer to its shopper among 100 open chats, which slow nobody down and leave no memory behind', async () => {
	const { p95Ms, turn, memoryMb, failures } = await openChatsOn(world, {
		chats: 100,
		answers: 30,
		turns: 8,
	});
	expect(failures).toBe(0);
	expect(p95Ms).toBeLessThan(3_000);
	expect(turn.slowerPercent).toBeLessThan(60);
	// The first round warms n8n up; what the second adds would be what 100 chats leave behind.
	expect(memoryMb.after - memoryMb.between).toBeLessThan(60);
}, 240_000);

it('answers in text as fast as ever while bitHuman is 30 seconds late', async () => {
	const { slowerPercent, late, spoken } = await slowAvatarOn(world, { turns: 8, delayMs: 30_000 });
	expect(spoken).toBeGreaterThan(0);
	expect(slowerPercent).toBeLessThan(35);
	expect(late.p95Ms).toBeLessThan(5_000);
}, 240_000);
