/** Numbers that look random and are the same for the same seed, so that a bad round can be played again. */
export class Chance {
	private state: number;

	constructor(seed: number) {
		this.state = seed >>> 0;
	}

	/** From 0 up to, not including, 1 (mulberry32). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) >>> 0;
		let mixed = this.state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	/** A whole number from 1 to `most`. */
	upTo(most: number): number {
		return 1 + Math.floor(this.next() * most);
	}

	happens(probability: number): boolean {
		return this.next() < probability;
	}

	of<T>(list: readonly T[]): T {
		return list[Math.floor(this.next() * list.length)];
	}

	/** Another source of chance, which what is drawn here later does not change. */
	fork(): Chance {
		return new Chance(Math.floor(this.next() * 4_294_967_296));
	}
}
