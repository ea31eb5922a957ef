/** A small generator of random numbers with a seed (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
	const of = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)];
	return { next, whole, of, chance: (share: number) => next() < share };
}

export type Random = ReturnType<typeof randomFrom>;
