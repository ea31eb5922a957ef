import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { World } from '../../../sandbox/demo/world';
import { gid, type Order } from '../../../sandbox/shop';
import { Shopper } from '../../harness/shopper';
import type { Chance } from './chance';
import { isRefunded, seenOf, trackingCodeOf, type Seen } from './verdict';

/** What a scanner at the carrier says of one parcel, in the order in which it happens. */
const JOURNEY = ['in_transit', 'out_for_delivery', 'delivered'];
const PATIENCE_MS = 400;

/** One return, from the shopper's form to the money: everybody in it repeats what was not answered. */
export class Story {
	/** What the shopper was told; undefined as long as no answer came. */
	answer?: string;
	/** Whether a denial counts: an approver was told so, or the ledger says so, which the driver reads. */
	denied = false;
	/** Why a person is needed, as the ledger says; the driver reads it from time to time. */
	waitsForPerson: string[] = [];

	constructor(
		private readonly world: World,
		readonly order: Order,
		private readonly chance: Chance,
		private readonly isOver: () => boolean,
	) {}

	private get isMailed(): boolean {
		return Object.keys(this.seen.mails).length > 0;
	}

	get seen(): Seen {
		return seenOf(this.world.sandbox, this.order);
	}

	/** Plays until the money is back, a person has denied, or the time is over. */
	async play(): Promise<void> {
		await wait(this.chance.upTo(1_500));
		await this.askInTheChat();
		const mine = () => this.trackingCode() !== undefined || this.links().length > 0;
		if (!(await this.until(mine))) return;
		if (this.trackingCode() === undefined) await this.decide();
		if (this.denied || !(await this.until(() => this.trackingCode() !== undefined))) return;
		// Nobody can send a parcel off before the label has come, or a person has taken care of it.
		await this.until(() => this.isMailed || this.waitsForPerson.length > 0);
		await this.carry();
		await this.until(() => isRefunded(this.seen));
	}

	/** The widget sends the same message again until it is answered, now and then twice at once. */
	private async askInTheChat(): Promise<void> {
		const { order } = this;
		const message = {
			action: 'message',
			id: randomUUID(),
			text: `Return of order ${order.name}`,
			page: {},
			form: {
				kind: 'return',
				orderNumber: order.name,
				lines: [{ itemId: gid('LineItem', order.lines[0].id), quantity: 1 }],
				reason: 'too_small',
			},
		};
		let shopper: Shopper | undefined;
		await this.until(async () => {
			shopper ??= await Shopper.signedIn(this.world, order.email!);
			const sent = await Promise.all(
				Array.from({ length: this.chance.happens(0.15) ? 2 : 1 }, () => shopper!.post(message)),
			);
			this.answer = sent.find(({ status, reply }) => status === 200 && reply)?.reply?.text;
			return (
				this.answer !== undefined && /on its way|accepted|passed your return/i.test(this.answer)
			);
		});
	}

	/** Two people open their links and decide, often at the same moment and not always alike. */
	private async decide(): Promise<void> {
		const links = this.links();
		const both = this.chance.happens(0.5);
		const deny = this.chance.happens(0.15);
		const decisions = (both ? [links[0], links.at(-1)!] : [this.chance.of(links)]).map(
			(link, index) => ({ link, decision: deny && index === 0 ? 'deny' : 'approve' }),
		);
		await Promise.all(
			decisions.map(async ({ link, decision }) => {
				await this.until(async () => {
					const page = await this.post(link, decision);
					const stored = page?.includes('decision is stored') ?? false;
					if (stored && decision === 'deny') this.denied = true;
					return stored || (page?.includes('decided already') ?? false);
				});
			}),
		);
		// Nobody was told whose decision counted when n8n died between storing and answering.
		if (deny) await this.until(() => this.trackingCode() !== undefined || this.denied);
	}

	private async post(link: string, decision: string): Promise<string | undefined> {
		const [page, query] = link.split('?');
		const body = `${query}&decision=${decision}`;
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const answer = await fetch(page, { method: 'POST', headers, body });
		return answer.ok || answer.status < 500 ? await answer.text() : undefined;
	}

	/**
	 * Scans come twice, in the wrong order, and at the same moment. EasyPost repeats until n8n has heard; now and then
	 * it tells nothing, and has to be asked.
	 */
	private async carry(): Promise<void> {
		const { easypost } = this.world.sandbox;
		const code = this.trackingCode()!;
		if (this.chance.happens(0.2)) {
			for (const status of JOURNEY) easypost.scan(code, status, { unheard: true });
			return;
		}
		const scans = JOURNEY.flatMap((status) =>
			this.chance.happens(0.4) ? [status, status] : [status],
		);
		if (this.chance.happens(0.4)) scans.reverse();
		const together = this.chance.happens(0.5);
		for (const status of scans) {
			easypost.scan(code, status);
			if (!together) await wait(this.chance.upTo(400));
		}
		await this.until(async () => {
			const heard = () =>
				easypost.deliveries.filter(
					({ trackingCode, status }) => trackingCode === code && status === 200,
				).length;
			await easypost.settled();
			const before = heard();
			easypost.scan(code, 'delivered');
			await easypost.settled();
			return heard() > before;
		});
	}

	/** What the carrier has said and n8n has heard, to find out why a refund has not come. */
	get parcel() {
		const { deliveries, trackers } = this.world.sandbox.easypost;
		const code = this.trackingCode();
		return {
			status: [...trackers.values()].find(({ tracking_code: own }) => own === code)?.status,
			told: deliveries.flatMap(({ trackingCode, status }) =>
				trackingCode === code ? [status] : [],
			),
		};
	}

	private trackingCode(): string | undefined {
		return trackingCodeOf(this.world.sandbox, this.order);
	}

	/** The approvers' links, as they stand in the ticket. */
	private links(): string[] {
		const { gorgias } = this.world.sandbox;
		const ticket = [...gorgias.desk.tickets.values()].find(
			({ subject }) => subject === `Return of order ${this.order.name}`,
		);
		const link = /https?:\/\/[^"\s\\<&]+\/webhook\/demo\/approvals\?token=[\w-]+/g;
		const notes = [...gorgias.desk.messages.values()]
			.filter(({ ticket_id: id }) => id === ticket?.id)
			.map(({ body_text: text, body_html: html }) => text ?? html ?? '');
		return [...new Set(notes.flatMap((note) => note.match(link) ?? []))];
	}

	private async until(holds: () => boolean | Promise<boolean>): Promise<boolean> {
		while (!this.isOver()) {
			// A call that fails because n8n is down is made again.
			if (await Promise.resolve(holds()).catch(() => false)) return true;
			await wait(PATIENCE_MS);
		}
		return false;
	}
}
