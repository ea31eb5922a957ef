import type { AssistantConfig } from '../turn';

const MINIMUM_OVERLAP = 0.6;

/** The shop's own answer to this question, when its words cover most of the entry's question. */
export function answerFromFaq(text: string, { faq }: AssistantConfig): string | null {
	const said = words(text);
	const hits = faq
		.map(({ question, answer }) => ({ answer, overlap: overlap(words(question), said) }))
		.filter(({ overlap: share }) => share >= MINIMUM_OVERLAP)
		.sort((a, b) => b.overlap - a.overlap);
	return hits[0]?.answer ?? null;
}

function overlap(question: Set<string>, said: Set<string>): number {
	if (question.size === 0) return 0;
	return [...question].filter((word) => said.has(word)).length / question.size;
}

/** What the shop's policies say about this: the sentences that share a word with the question, at most two. */
export function answerFromPolicies(text: string, { policies }: AssistantConfig): string | null {
	const said = words(text);
	const about = policies
		.split(/(?<=[.!?])\s+/)
		.filter((sentence) => [...words(sentence)].some((word) => said.has(word)));
	return about.slice(0, 2).join(' ') || null;
}

/** Short words carry no meaning here; a word counts by its first letters, so that forms of it meet. */
const words = (text: string) =>
	new Set(
		(
			text
				.toLowerCase()
				.normalize('NFKD')
				.replace(/\p{M}/gu, '')
				.match(/\p{L}{4,}/gu) ?? []
		).map((word) => word.slice(0, 6)),
	);
