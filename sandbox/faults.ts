import { setTimeout as wait } from 'node:timers/promises';

import type { Reply } from './vendor';

/** A failure to inject into the next matching calls. */
export interface Fault {
	kind:
		| 'timeout_after_apply'
		| 'slow'
		| 'rate_limited'
		| 'server_error'
		| 'html_error'
		| 'disconnect'
		| 'disconnect_after_apply';
	/** Regular expression on `METHOD path body`; every call matches when it is absent. */
	match?: string;
	/** How many calls fail; 1 when absent. */
	times?: number;
	/** `slow`: how late the call runs (1 s). `timeout_after_apply`: how long the line stays open (60 s). */
	delayMs?: number;
	/** `rate_limited`: seconds in Retry-After (1). */
	retryAfter?: number;
}

/** A reply to send, or none: the line is held `holdMs` and then cut. */
export interface Outcome {
	reply?: Reply;
	holdMs?: number;
}

const HTML_PAGE =
	'<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n</body>\n</html>\n';

/** The first fault that matches the call; used up faults leave the list. */
export function takeFault(faults: Fault[], call: string): Fault | undefined {
	const index = faults.findIndex(
		({ match }) => match === undefined || new RegExp(match).test(call),
	);
	const fault = faults[index];
	if (!fault) return undefined;
	fault.times = (fault.times ?? 1) - 1;
	if (fault.times <= 0) faults.splice(index, 1);
	return fault;
}

/** Plays a fault; `run` is the vendor's real work, done only by the faults that let the call through. */
export async function applyFault(
	fault: Fault,
	run: () => Promise<Reply>,
	faultReply: (kind: Fault['kind'], fault: Fault) => Reply,
): Promise<Outcome> {
	switch (fault.kind) {
		case 'slow':
			await wait(fault.delayMs ?? 1_000);
			return { reply: await run() };
		case 'timeout_after_apply':
			await run();
			return { holdMs: fault.delayMs ?? 60_000 };
		case 'disconnect_after_apply':
			await run();
			return {};
		case 'disconnect':
			return {};
		case 'html_error':
			return { reply: { status: 502, body: HTML_PAGE, headers: { 'Content-Type': 'text/html' } } };
		case 'rate_limited': {
			const reply = faultReply(fault.kind, fault);
			const retryAfter = String(fault.retryAfter ?? 1);
			return { reply: { ...reply, headers: { 'Retry-After': retryAfter, ...reply.headers } } };
		}
		case 'server_error':
			return { reply: faultReply(fault.kind, fault) };
	}
}
