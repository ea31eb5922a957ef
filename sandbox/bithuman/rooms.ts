import { randomBytes, randomUUID } from 'node:crypto';

import { BitHumanError, notFound } from './errors';
import type { Settings } from './settings';

/** One visitor's live session with the avatar. */
export interface Room {
	id: string;
	agentCode: string;
	sid: string;
	fingerprint: string;
	/** Known to the embed page alone; the page never learns its room id. */
	key: string;
	/** When the session goes live, in ms. */
	startsAt: number;
	/** Last sign of life of the page, in ms; Infinity for a room that a test holds open. */
	seenAt: number;
	participants: number;
	deliverable: boolean;
	ended: boolean;
}

export interface Delivered {
	rooms: string[];
	skipped: string[];
}

/** The live sessions, and everything that each of them was told. */
export class Rooms {
	readonly heard: Record<string, string[]> = {};
	readonly context: Record<string, string[]> = {};
	private all: Room[] = [];

	constructor(private readonly settings: Settings) {}

	/** Opens a room; 403 when the plan's sessions are all taken. */
	open(
		owner: { agentCode: string; sid: string; fingerprint: string },
		{ delayMs = this.settings.startDelayMs, heartbeat = true } = {},
	): Room {
		const taken = this.all.filter((room) => this.isOpen(room)).length;
		if (taken >= this.settings.maxSessions) {
			throw new BitHumanError(
				403,
				'CONCURRENCY_LIMIT_REACHED',
				`Your plan allows ${this.settings.maxSessions} concurrent sessions`,
				{ upgrade_url: 'https://www.bithuman.ai/pricing' },
			);
		}
		const startsAt = Date.now() + delayMs;
		const room: Room = {
			...owner,
			id: `room-${owner.agentCode}-${part()}-${part()}`,
			key: randomUUID(),
			startsAt,
			seenAt: heartbeat ? startsAt : Infinity,
			participants: 2,
			deliverable: true,
			ended: false,
		};
		this.all.push(room);
		this.heard[room.id] = [];
		this.context[room.id] = [];
		return room;
	}

	/** The rooms of an agent that are live now. */
	live(agentCode?: string): Room[] {
		const now = Date.now();
		this.all = this.all.filter((room) => this.isOpen(room));
		return this.all.filter(
			(room) => room.startsAt <= now && (!agentCode || room.agentCode === agentCode),
		);
	}

	byKey(key: string): Room | undefined {
		return this.all.find((room) => room.key === key && this.isOpen(room));
	}

	/** Tells one room, or with no `roomId` every live room of the agent. */
	tell(to: 'heard' | 'context', agentCode: string, text: string, roomId?: string): Delivered {
		const rooms = this.live(agentCode).filter(({ id }) => roomId === undefined || id === roomId);
		if (rooms.length === 0) throw notFound(`No active rooms found for agent ${agentCode}`);
		const reachable = rooms.filter(({ deliverable }) => deliverable);
		if (reachable.length === 0) throw notFound(`Room ${roomId ?? ''} is not deliverable`);
		for (const { id } of reachable) this[to][id]?.push(text);
		const skipped = rooms.filter(({ deliverable }) => !deliverable).map(({ id }) => id);
		return { rooms: reachable.map(({ id }) => id), skipped };
	}

	clear(): void {
		this.all = [];
		for (const id of Object.keys(this.heard)) {
			delete this.heard[id];
			delete this.context[id];
		}
	}

	private isOpen(room: Room): boolean {
		return !room.ended && room.seenAt + this.settings.heartbeatMs > Date.now();
	}
}

function part(): string {
	return randomBytes(2).toString('hex');
}
