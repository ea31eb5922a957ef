/** The last work begun on each ticket. */
const lanes = new Map<string, Promise<unknown>>();

/**
 * Works on one ticket one after the other, in the order of the calls: messages keep their order, and none is looked for
 * between another's look and its writing. It holds within one process; a name on every message covers the others.
 */
export async function inLane<T>(ticket: string, work: () => Promise<T>): Promise<T> {
	const before = lanes.get(ticket) ?? Promise.resolve();
	const mine = before.then(work, work);
	lanes.set(ticket, mine);
	try {
		return await mine;
	} finally {
		if (lanes.get(ticket) === mine) lanes.delete(ticket);
	}
}
