const MOST_WORDS = 4000;
const LONGEST = 40;

/**
 * Keeps what a pure function says of a word, as messages repeat the same few thousand words. Words that were
 * not asked for lately are forgotten, so memory stays bounded whatever is sent.
 */
export function remember<T>(of: (word: string) => T): (word: string) => T {
	let recent = new Map<string, T>();
	let earlier = new Map<string, T>();
	return (word) => {
		let said = recent.get(word);
		if (said !== undefined) return said;
		said = earlier.get(word) ?? of(word);
		if (word.length > LONGEST) return said;
		if (recent.size >= MOST_WORDS) {
			earlier = recent;
			recent = new Map();
		}
		recent.set(word, said);
		return said;
	};
}
