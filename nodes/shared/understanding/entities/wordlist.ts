import { fold } from '../tokens';
import { LANGUAGES, type Language } from '../types';

/** A set of words, `stem*`s (plural forms) and `*ending`s by language. */
export class WordList {
	private readonly exact = new Map<string, number>();
	private readonly endings = new Map<string, number>();

	constructor(lists: Record<Language, string>) {
		LANGUAGES.forEach((language, bit) => {
			for (const entry of lists[language].split(/\s+/)) {
				const word = fold(entry.replace(/\*/g, ''));
				const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) | (1 << bit));
				if (entry.startsWith('*')) {
					add(this.endings, word);
					if (/[äöü]/i.test(entry)) add(this.endings, fold(umlautDigraphs(entry)));
				} else {
					add(this.exact, word);
					if (/[äöü]/i.test(entry)) add(this.exact, fold(umlautDigraphs(entry)));
					if (entry.endsWith('*')) for (const plural of ['s', 'es', 'n', 'e', 'x', 'en', 'er', 'em', 'i']) add(this.exact, word + plural);
				}
			}
		});
	}

	has(word: string, mask: number): boolean {
		if (((this.exact.get(word) ?? 0) & mask) !== 0) return true;
		for (let length = 3; length <= word.length && length <= 16; length++) {
			const languages = this.endings.get(word.slice(word.length - length));
			if (languages && (languages & mask) !== 0) return true;
		}
		return false;
	}
}

function umlautDigraphs(entry: string): string {
	return entry.replace(/\*/g, '').replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue');
}
