import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { gid, type Order } from '../../../sandbox/shop';
import { SHOPIFY_DEMO } from '../../../sandbox/shopify';
import { Chance } from './chance';
import { canHeal, clearFaults, inject, someFaults } from './faults';
import { APPROVAL_PAGE, Machine, partsOf, type Parts } from './machine';
import { newOrder } from './orders';
import { isComplete, isUntouched, seenOf, trackingCodeOf, wrongs } from './verdict';

export interface Simulation {
	seed: number;
	returns: number;
	crashes: number;
	faults: number;
	done: number;
	person: number;
	lost: string[];
	wrong: string[];
	canHeal: number;
	healed: number;
	/** Those that could have healed and wait for a person. */
	unhealed: string[];
	seconds: number;
}

const MOST_CRASHES = 4;
const PATIENCE = 14;
const LANES = 4;

/** Plays returns on n8n's engine in this process until it has died so many times in the middle of one. */
export async function simulate(options: {
	crashes: number;
	seed: number;
	report(line: string): void;
	/** Ends early after this time. */
	limitMs?: number;
}): Promise<Simulation> {
	const began = Date.now();
	const chance = new Chance(options.seed);
	const counts = { returns: 0, crashes: 0, faults: 0, done: 0, person: 0, canHeal: 0, healed: 0 };
	const ends = {
		lost: [] as string[],
		wrong: [] as string[],
		unhealed: [] as string[],
		seconds: 0,
	};
	const total: Simulation = { seed: options.seed, ...counts, ...ends };
	// Vendors of its own for each lane: they wait for each other's back-off, and nobody gets another's fault.
	const isEnough = () =>
		total.crashes >= options.crashes || Date.now() - began > (options.limitMs ?? Infinity);
	const lane = async (lanesChance: Chance) => {
		const sandbox = await startSandbox();
		const parts = partsOf(sandbox);
		for (let number = 5_001; !isEnough(); number += 1) {
			const played = new Played(parts, lanesChance.fork(), number);
			await played.play();
			played.countIn(total);
			if (number % 50 > 0) continue;
			const seconds = Math.round((Date.now() - began) / 1_000);
			options.report(`${total.crashes} crashes in ${seconds} s`);
			// What is over must not slow down what comes.
			sandbox.reset();
		}
		await sandbox.close();
	};
	await Promise.all(Array.from({ length: LANES }, () => lane(chance.fork())));
	total.seconds = Math.round((Date.now() - began) / 1_000);
	return total;
}

/** One return on a machine of its own. */
class Played {
	private readonly sandbox: Sandbox;
	private readonly machine: Machine;
	private readonly order: Order;
	private readonly faults;
	private readonly messageId = randomUUID();
	private outcome = '';
	private denied = false;
	private heard = false;

	constructor(
		parts: Parts,
		private readonly chance: Chance,
		number: number,
	) {
		this.sandbox = parts.sandbox;
		this.machine = new Machine(parts);
		this.order = newOrder(parts.sandbox, chance, number);
		this.faults = chance.happens(0.3) ? someFaults(chance) : [];
	}

	async play(): Promise<void> {
		inject(this.sandbox, this.faults);
		let patience = PATIENCE;
		while (!this.isOver() && patience > 0) {
			patience -= 1;
			this.begin();
			await this.step();
			this.begin();
			await this.machine.run('recovery', 'Every minute', {});
			if (this.chance.happens(0.3)) await this.machine.run('parcel-check', 'Every hour', {});
		}
		clearFaults(this.sandbox);
	}

	/** n8n runs, all old leases are over, and often its next death is planned. */
	private begin(): void {
		this.machine.revive();
		if (this.machine.crashes.length >= MOST_CRASHES || !this.chance.happens(0.6)) return;
		this.machine.plan(this.chance);
	}

	countIn(total: Simulation): void {
		const { machine, order, faults } = this;
		const seen = seenOf(this.sandbox, order);
		total.returns += 1;
		total.crashes += machine.crashes.length;
		total.faults += faults.length;
		total.wrong.push(...wrongs(seen).map((what) => `${order.name}: ${what} ${this.story()}`));
		const done = this.isDone();
		const person = !done && this.waitsForPerson();
		total.done += done ? 1 : 0;
		total.person += person ? 1 : 0;
		if (!done && !person) total.lost.push(`${order.name}: ${this.story()}`);
		const mayHeal =
			faults.every(canHeal) &&
			!machine.crashes.some((where) => /sendgrid|Mail the label/.test(where));
		total.canHeal += mayHeal ? 1 : 0;
		total.healed += mayHeal && done ? 1 : 0;
		if (mayHeal && !done) total.unhealed.push(`${order.name}: ${this.story()}`);
	}

	/** Whoever waits for something does the next thing. */
	private async step(): Promise<void> {
		if (!this.outcome) return await this.ask();
		const links = this.links();
		if (this.outcome === 'asked' && !this.denied && !this.isReleased()) {
			return links.length > 0 ? await this.decide(links) : undefined;
		}
		if (this.heard && !this.chance.happens(0.2)) return;
		if (Object.keys(this.seen().mails).length > 0 || this.waitsForPerson()) await this.carry();
	}

	private seen = () => seenOf(this.sandbox, this.order);

	private async ask(): Promise<void> {
		const times = this.chance.happens(0.15) ? 2 : 1;
		const runs = await Promise.all(
			Array.from({ length: times }, () => this.machine.run('returns', 'Request', this.form())),
		);
		for (const run of runs) {
			const outcome = run?.last[0]?.json.returnOutcome;
			if (!this.machine.isDead && typeof outcome === 'string') this.outcome = outcome;
		}
	}

	private form(): IDataObject {
		const { order } = this;
		const customer = gid('Customer', order.customerId!);
		return {
			session: `chat-${order.number}`,
			shop: SHOPIFY_DEMO.shop,
			messageId: this.messageId,
			ticketId: '',
			turn: {
				language: 'en',
				shopper: { proof: 'signed_customer', customerId: customer, email: null },
				lookup: { orderNumber: order.name, customerId: customer, email: '', query: '' },
				attempt: { session: 'chat', orderNumber: order.name, emailHash: '', addressHash: 'a' },
				form: {
					orderNumber: order.name,
					lines: [{ itemId: gid('LineItem', order.lines[0].id), quantity: 1 }],
					reason: 'too_small',
					wants: 'refund',
				},
			},
		};
	}

	private async decide(links: string[]): Promise<void> {
		const deny = this.chance.happens(0.15);
		const both = this.chance.happens(0.5) ? [links[0], links.at(-1)!] : [this.chance.of(links)];
		await Promise.all(
			both.map(async (token, index) => {
				const decision = deny && index === 0 ? 'deny' : 'approve';
				const body = { token, decision, amount: '' };
				await this.machine.run('approvals', 'Decision', { body });
			}),
		);
		const rows = this.machine.tables.rows.support_approvals;
		this.denied = rows.some(({ state }) => state === 'denied');
	}

	private isReleased(): boolean {
		const rows = this.machine.tables.rows.support_approvals;
		return rows.some(({ state }) => state === 'approved');
	}

	private links(): string[] {
		const { desk } = this.sandbox.gorgias;
		const ticket = [...desk.tickets.values()].find(
			({ subject }) => subject === `Return of order ${this.order.name}`,
		);
		const link = new RegExp(`${APPROVAL_PAGE}\\?token=([\\w-]+)`, 'g');
		const notes = [...desk.messages.values()]
			.filter(({ ticket_id: id }) => id === ticket?.id)
			.map(({ body_text: text }) => text ?? '');
		return notes.flatMap((note) => [...note.matchAll(link)].map(([, token]) => token));
	}

	/** Twice at the same moment, or again; a scan that nobody heard comes once more. */
	private async carry(): Promise<void> {
		const code = trackingCodeOf(this.sandbox, this.order);
		const scans = this.chance.happens(0.4) ? ['delivered', 'delivered'] : ['delivered'];
		if (this.chance.happens(0.3)) scans.unshift('in_transit');
		await Promise.all(
			scans.map(async (status) => {
				const data = { object: 'Tracker', number: code, status, scanned: true };
				const parcel = { deliveryId: randomUUID(), topic: 'tracker.updated', data };
				const run = await this.machine.run('return-received', 'Parcel', parcel);
				if (status === 'delivered' && run?.response !== undefined) this.heard = true;
			}),
		);
	}

	private waitsForPerson(): boolean {
		const { support_actions: rows } = this.machine.tables.rows;
		return rows.some(({ state, owner }) => state === 'failed' && owner === 'person');
	}

	private isDone(): boolean {
		return isComplete(this.seen()) || (this.denied && isUntouched(this.seen()));
	}

	/** Also the rows are at rest: what is done but still open could be done again. */
	private isOver(): boolean {
		const { support_actions: rows } = this.machine.tables.rows;
		const open = rows.some(({ state }) => ['claimed', 'acting', 'unknown'].includes(String(state)));
		const refunded = this.seen().refunds.length > 0;
		return !open && (this.isDone() || (refunded && this.waitsForPerson()));
	}

	private story(): string {
		const { support_actions: rows } = this.machine.tables.rows;
		return JSON.stringify({
			outcome: this.outcome,
			crashes: this.machine.crashes,
			faults: this.faults.map(({ vendor, fault }) => `${vendor} ${fault.kind} ${fault.match}`),
			seen: this.seen(),
			rows: rows.map(({ kind, state, owner, evidence }) => [kind, state, owner, evidence]),
		});
	}
}
