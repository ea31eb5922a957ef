import { sentences, withoutInstructions } from '../../shared/text';
import { aspectsOf } from '../knowledge/asked';
import type { Found } from '../knowledge/engine';
import { subjectsOf, wordsOf } from '../knowledge/words';
import type { AnswerSource } from './draft';

export interface Quote {
	/** One or two sentences, word for word. */
	text: string;
	source: AnswerSource;
}

const LONGEST_SENTENCE = 400;
const MOST_SENTENCES = 2;

/** The sentences of the best passage that speak most of what is asked, as the shop wrote them; null when none do. */
export function answerFromPassages(question: string, passages: Found[]): Quote | null {
	const asked = aspectsOf(question);
	for (const { text, title, url, source } of passages) {
		const heading = new Set([...wordsOf(title), ...subjectsOf(title)]);
		const rated = sentences(withoutInstructions(text), LONGEST_SENTENCE).map((sentence, index) => {
			const terms = new Set([...wordsOf(sentence), ...subjectsOf(sentence)]);
			const inIt = asked.filter((aspect) => aspect.terms.some((term) => terms.has(term)));
			return { sentence, index, score: inIt.reduce((sum, { weight }) => sum + weight, 0) };
		});
		const best = [...rated].sort((a, b) => b.score - a.score || a.index - b.index)[0];
		const titled = asked.some(({ terms }) => terms.some((term) => heading.has(term)));
		if (!best || (best.score === 0 && !titled)) continue;
		const chosen = rated.filter(
			({ index, score }) =>
				index === best.index || (index === best.index + 1 && score >= best.score * 0.6),
		);
		return {
			text: chosen
				.slice(0, MOST_SENTENCES)
				.map(({ sentence }) => sentence)
				.join(' '),
			source: { source, title, url },
		};
	}
	return null;
}
