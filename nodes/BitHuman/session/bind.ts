import { performance } from 'node:perf_hooks';
import { UserError } from 'n8n-workflow';
import { sleep } from '../../shared/http';
import { bitHumanOperation } from '../client';
import { agent } from '../fields';
import { liveSessions } from './sessions';

const POLL_MS = 1_000;

export const bind = bitHumanOperation({
	resource: 'session',
	operation: 'bind',
	effect: 'read',
	menu: {
		name: 'Bind',
		action: 'Find the room of a new visitor',
		description: 'Waits for the one room that opened after a visitor was given the avatar',
	},
	fields: {
		agent,
		knownRooms: {
			displayName: 'Rooms Known Before',
			type: 'json',
			default: '[]',
			description:
				'Room IDs that were live before the visitor was given the avatar, as a JSON array. Let one visitor at a time open an agent, otherwise the room cannot be told apart.',
		},
		since: {
			displayName: 'Since',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the visitor was given the avatar; older rooms are never taken',
		},
		timeoutSeconds: {
			displayName: 'Timeout (Seconds)',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 120 },
			default: 20,
			description: 'How long to wait for the room; a cold start takes some tens of seconds',
		},
	},
	async run(bitHuman, params) {
		const known = knownRoomsOf(params.knownRooms);
		const since = wholeSecond(params.since);
		const deadline = performance.now() + params.timeoutSeconds * 1_000;
		for (;;) {
			const sessions = await liveSessions(bitHuman, params.agent);
			// A room that cannot be spoken in yet counts as well: it may be the one that is looked for.
			const fresh = sessions.filter(
				({ roomId, createdAt }) => !known.has(roomId) && Date.parse(createdAt) >= since,
			);
			if (fresh.length > 1) return unbound(params.agent, 'ambiguous');
			if (fresh[0]?.deliverable) return { bound: true, reason: null, ...fresh[0] };

			const left = deadline - performance.now();
			if (left <= 0) return unbound(params.agent, 'timeout');
			await sleep(Math.min(POLL_MS, left), bitHuman.signal);
		}
	},
});

const unbound = (agentCode: string, reason: 'ambiguous' | 'timeout') => ({
	bound: false,
	reason,
	agent: agentCode,
	roomId: null,
});

function knownRoomsOf(value: unknown): Set<string> {
	const list: unknown = typeof value === 'string' && value.trim() ? parsed(value) : (value ?? []);
	if (Array.isArray(list) && list.every((id) => typeof id === 'string')) return new Set(list);
	if (list === '') return new Set();
	throw new UserError(
		'Rooms Known Before is not a list of room IDs. Give a JSON array, e.g. [] or ["room-…"].',
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** bitHuman dates rooms by the whole second. */
function wholeSecond(time: string): number {
	const at = new Date(time).getTime();
	if (Number.isFinite(at)) return Math.floor(at / 1_000) * 1_000;
	throw new UserError(
		'Since is not a point in time. Give the moment at which the visitor got the avatar.',
	);
}
