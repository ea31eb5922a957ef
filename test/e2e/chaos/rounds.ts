import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { startWorld, type World } from '../../../sandbox/demo/world';
import { Chance } from './chance';
import { canHeal, clearFaults, inject, someFaults, VENDORS, type VendorName } from './faults';
import { Ledger } from './ledger';
import { newOrder } from './orders';
import { Story } from './story';
import { chaosTemplates } from './templates';
import { agePromises } from './time';
import { isComplete, isRefunded, isUntouched, wrongs } from './verdict';

export interface Options {
	rounds: number;
	seed: number;
	report(line: string): void;
	/** Ends early after this time, and says how many rounds there were. */
	limitMs?: number;
}

export interface Summary {
	seed: number;
	rounds: number;
	returns: number;
	kills: number;
	faults: number;
	/** Label sent and money back, or denied by a person, with nobody's help. */
	done: number;
	/** Shown to a person, with the reason in the ledger. */
	person: number;
	/** Neither: nobody would ever look at them. */
	lost: string[];
	/** What must never be. */
	wrong: string[];
	/** Rounds whose faults leave nothing that only a person can find out, and those of them that ended done. */
	canHeal: number;
	healed: number;
	seconds: number;
}

const RETURNS_PER_ROUND = 4;
/** After n8n was started last: what is not settled by then never will be. */
const SETTLES_WITHIN_MS = 300_000;

/** A real n8n with all that a return needs, and nothing else. */
export async function startChaosWorld(): Promise<World> {
	const templates = await chaosTemplates();
	const world = await startWorld({
		report: () => undefined,
		templates,
		chat: { 'Storefront chat.limits': { perAddress: 10_000 } },
		// A start is most of a round; no workflow here runs code of its own, so nothing needs the task runner.
		env: { N8N_RUNNERS_MODE: 'external', N8N_RUNNERS_AUTH_TOKEN: 'none' },
	});
	const { close } = world;
	return Object.assign(world, {
		close: async () => {
			await close();
			await rm(templates, { recursive: true, force: true });
		},
	});
}

/** Plays rounds of returns on a real n8n that is killed in the middle of each of them. */
export async function playRounds(world: World, options: Options): Promise<Summary> {
	const { rounds, seed, report, limitMs = Infinity } = options;
	const began = Date.now();
	const game = new Game(world, new Chance(seed), report);
	const counts = { rounds: 0, returns: 0, kills: 0, faults: 0, done: 0, person: 0 };
	const ends = { lost: [], wrong: [], canHeal: 0, healed: 0, seconds: 0 };
	const total: Summary = { seed, ...counts, ...ends };
	while (total.rounds < rounds && Date.now() - began < limitMs) {
		total.rounds += 1;
		await game.round(total);
	}
	await wait(3_000);
	total.wrong.push(...game.wrongs());
	total.seconds = Math.round((Date.now() - began) / 1_000);
	return total;
}

class Game {
	private readonly stories: Story[] = [];
	private readonly ledger: Ledger;
	private nextNumber = 5_001;
	private killedAt = 0;

	constructor(
		private readonly world: World,
		private readonly chance: Chance,
		private readonly report: Options['report'],
	) {
		this.ledger = new Ledger(world);
	}

	wrongs(): string[] {
		return this.stories.flatMap(({ order, seen }) =>
			wrongs(seen).map((what) => `${order.name}: ${what}`),
		);
	}

	async round(total: Summary): Promise<void> {
		const { sandbox, host } = this.world;
		const chance = this.chance.fork();
		const began = Date.now();
		let deadline = Infinity;
		let ended = false;
		const isOver = () => ended || Date.now() > deadline;
		const stories = Array.from({ length: RETURNS_PER_ROUND }, () => {
			const order = newOrder(sandbox, chance, this.nextNumber++);
			return new Story(this.world, order, chance.fork(), isOver);
		});
		this.stories.push(...stories);
		const faults = someFaults(chance);
		inject(sandbox, faults);

		const kills: string[] = [];
		const crashing = (async () => {
			const times = chance.happens(0.25) ? 2 : 1;
			for (let kill = 0; kill < times && !ended; kill += 1) {
				kills.push(await this.killAt(chance));
				await host!.restart();
			}
			deadline = Date.now() + SETTLES_WITHIN_MS;
		})();
		const watching = (async () => {
			while (!isOver()) {
				await this.look(stories).catch(() => undefined);
				await wait(1_000);
			}
		})();
		await Promise.all([crashing, ...stories.map(async (story) => await story.play())]);
		await this.settle(stories, isOver);
		ended = true;
		clearFaults(sandbox);
		await watching;

		const ends = await Promise.all(stories.map(async (story) => await this.endOf(story)));
		const lost = ends.filter(({ end }) => end === 'lost').map(({ why }) => why);
		const person = ends.filter(({ end }) => end === 'person').length;
		total.returns += stories.length;
		total.kills += kills.length;
		total.faults += faults.length;
		total.done += stories.length - lost.length - person;
		total.person += person;
		total.lost.push(...lost);
		const mayHeal = faults.every(canHeal) && !kills.some((kill) => kill.startsWith('sendgrid'));
		total.canHeal += mayHeal ? 1 : 0;
		total.healed += mayHeal && !lost.length && !person ? 1 : 0;
		this.report(
			JSON.stringify({
				round: total.rounds,
				seconds: Math.round((Date.now() - began) / 1_000),
				start: host!.startMs,
				kills,
				faults: faults.map(({ vendor, fault }) => `${vendor} ${fault.kind} ${fault.match}`),
				ends: ends.map(({ end, why }) => (why ? `${end}: ${why}` : end)),
				wrong: this.wrongs(),
			}),
		);
	}

	/** Kills n8n at a vendor's n-th call, before or after it was carried out, or between two calls. */
	private async killAt(chance: Chance): Promise<string> {
		const { sandbox, host } = this.world;
		const stage = chance.of(['arrived', 'applied'] as const);
		let left = chance.happens(0.7) ? chance.upTo(90) : Infinity;
		const latest = left === Infinity ? chance.upTo(9_000) : 12_000;
		const where = await new Promise<string>((done) => {
			const kill = (at: string) => {
				VENDORS.forEach((name) => (sandbox[name].watch = undefined));
				clearTimeout(timer);
				host!.kill();
				this.killedAt = Date.now();
				agePromises(sandbox);
				done(at);
			};
			const timer = setTimeout(() => kill('between calls'), latest);
			const watch = (name: VendorName) => (at: 'arrived' | 'applied', call: string) => {
				if (at !== stage || (left -= 1) !== 0) return;
				kill(`${name} ${at} ${call.slice(0, 60)}`);
			};
			VENDORS.forEach((name) => (sandbox[name].watch = watch(name)));
		});
		return where;
	}

	/** Time passes for the runs that were killed, and people see what the ledger has for them. */
	private async look(stories: Story[]): Promise<void> {
		if (this.killedAt) await this.ledger.expire(this.killedAt);
		for (const story of stories) {
			const rows = await this.ledger.rows('orderId', [this.orderId(story)]);
			story.waitsForPerson = rows
				.filter(({ state, owner }) => state === 'failed' && owner === 'person')
				.map(({ kind, evidence }) => `${kind} ${evidence.slice(0, 200)}`);
			story.denied ||= rows.some(({ owner }) => owner?.startsWith('denied:'));
		}
	}

	private async settle(stories: Story[], isOver: () => boolean): Promise<void> {
		const isSettled = (story: Story) =>
			isComplete(story.seen) ||
			(story.denied && isUntouched(story.seen)) ||
			(story.waitsForPerson.length > 0 &&
				(isRefunded(story.seen) || story.waitsForPerson.some((why) => !why.startsWith('mail'))));
		while (!isOver() && !stories.every(isSettled)) await wait(300);
	}

	private async endOf(story: Story): Promise<{ end: 'done' | 'person' | 'lost'; why: string }> {
		const { seen, denied, order, parcel } = story;
		if (isComplete(seen) || (denied && isUntouched(seen))) return { end: 'done', why: '' };
		if (story.waitsForPerson.length) {
			return { end: 'person', why: `${order.name}: ${story.waitsForPerson.join('; ')}` };
		}
		const rows = await this.ledger.rows('orderId', [this.orderId(story)]);
		const states = rows.map(({ kind, state, owner, evidence }) => [kind, state, owner, evidence]);
		const why = { order: order.name, answer: story.answer, seen, parcel, rows: states };
		return { end: 'lost', why: JSON.stringify(why) };
	}

	private orderId = ({ order }: Story) => `gid://shopify/Order/${order.id}`;
}
