/** Until something holds. @throws when it does not within the time */
export async function waitFor(
	holds: () => boolean | Promise<boolean>,
	limitMs: number,
): Promise<void> {
	const until = Date.now() + limitMs;
	while (Date.now() < until) {
		if (await holds()) return;
		await new Promise((done) => setTimeout(done, 100));
	}
	throw new Error(`It did not hold within ${limitMs} ms: ${holds.toString()}`);
}
