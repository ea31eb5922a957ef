import type { Reply } from '../vendor';
import { StripeProblem } from './errors';

const KEPT_MS = 24 * 3_600_000;

interface Kept {
	request: string;
	at: number;
	/** Undefined while the first request is still under way. */
	reply?: Reply;
}

/** Stripe's memory of keys: replays, refuses other parameters, answers 409 while the first one runs, forgets after a day. */
export class IdempotencyKeys {
	private readonly kept = new Map<string, Kept>();

	async once(
		key: string | undefined,
		request: string,
		now: number,
		run: () => Promise<Reply>,
	): Promise<Reply> {
		if (!key) return await run();
		const earlier = this.kept.get(key);
		if (earlier && now - earlier.at < KEPT_MS) return replay(earlier, key, request);
		const entry: Kept = { request, at: now };
		this.kept.set(key, entry);
		const reply = await run();
		// A request that was refused before it began is not remembered.
		if (reply.status >= 400 && reply.status < 500) this.kept.delete(key);
		else entry.reply = reply;
		return reply;
	}

	clear(): void {
		this.kept.clear();
	}
}

function replay({ request, reply }: Kept, key: string, again: string): Reply {
	if (request !== again) {
		throw new StripeProblem(
			400,
			`Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
			{ type: 'idempotency_error' },
		);
	}
	if (!reply) {
		throw new StripeProblem(
			409,
			`There is currently another in-progress request using this Idempotency Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
			{ type: 'idempotency_error', code: 'idempotency_key_in_use' },
		);
	}
	return { ...reply, headers: { ...reply.headers, 'Idempotent-Replayed': 'true' } };
}
