import { DE } from './de';
import { EN } from './en';
import { NL } from './nl';
import { ES, FR, IT, PT } from './romance';
import { FIFTH } from './fifth';
import { FOURTH } from './fourth';
import { MORE } from './more';
import { THIRD } from './third';

export interface Example {
	language: string;
	intents: string[];
	sentiment: number;
	urgent: boolean;
	angry: boolean;
	reason?: string;
	orderNumber?: string;
	text: string;
}

/** Reads one line: `intents tone #order :: text`. */
function readLine(line: string, language: string): Example {
	const [head, text] = line.split(' :: ') as [string, string];
	const [intents, ...marks] = head.split(' ');
	const tone = marks.filter((mark) => !mark.startsWith('#')).join('');
	const [signs, reason] = tone.split('e:');
	return {
		language,
		intents: intents!.split('+'),
		sentiment: signs!.startsWith('-') ? -1 : signs!.startsWith('+') ? 1 : 0,
		urgent: signs!.includes('u'),
		angry: signs!.includes('a'),
		reason,
		orderNumber: marks.find((mark) => mark.startsWith('#'))?.slice(1),
		text,
	};
}

const SETS: [string, string][] = [
	['en', EN],
	['de', DE],
	['fr', FR],
	['es', ES],
	['it', IT],
	['pt', PT],
	['nl', NL],
	...Object.entries(MORE),
	...Object.entries(THIRD),
	...Object.entries(FOURTH),
	...Object.entries(FIFTH),
];

/** Labelled shop messages, written for these tests. */
export const EXAMPLES: Example[] = SETS.flatMap(([language, list]) =>
	list
		.trim()
		.split('\n')
		.filter(Boolean)
		.map((line) => readLine(line, language)),
);
