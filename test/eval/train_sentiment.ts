import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Mood } from '../../nodes/shared/understanding/sentiment/learned';
import { learn, LEARNED_FROM, ownSamples, publicSamples } from './learn_sentiment';

/**
 * Writes the weights of English moods, learned from the project's own labelled messages and from public sets whose
 * licences allow it. Run again whenever rules, vocabulary or messages change: `tsx test/eval/train_sentiment.ts`.
 */
const TARGET = path.join(__dirname, '../../nodes/shared/understanding/sentiment/weights.ts');
const SCALE = 16;

const own = ownSamples();
const learned = learn([...Object.keys(LEARNED_FROM).flatMap(publicSamples), ...own]);

const byPair = new Map<string, string[]>();
const note = (name: string, odds: Mood) => {
	const pair = odds.map((weight) => Math.round(weight * SCALE) + 0).join(' ');
	if (pair !== '0 0') byPair.set(pair, [...(byPair.get(pair) ?? []), name]);
};
for (const [name, odds] of [...learned].sort(([a], [b]) => (a < b ? -1 : 1))) note(name, odds);
const first = (pair: string) => Number(pair.split(' ')[0]);
const second = (pair: string) => Number(pair.split(' ')[1]);
const lines = [...byPair]
	.sort(([a], [b]) => first(a) - first(b) || second(a) - second(b))
	.map(([pair, names]) => `\t'${pair}': ${JSON.stringify(names.join(' '))},`);
writeFileSync(
	TARGET,
	`/**
 * How far words and concepts speak for a bad and for a good mood in English, times ${SCALE}, by pair of weights. Made
 * by tsx test/eval/train_sentiment.ts from ${own.length} of the messages in test/nodes/understanding/messages, which
 * were written for this project, and from GoEmotions (Demszky et al. 2020, Apache-2.0), UCI Sentiment Labelled
 * Sentences (Kotzias et al. 2015, CC BY 4.0), the rated texts of VADER (Hutto and Gilbert 2014, MIT), and plain
 * questions of CLINC150 (Larson et al. 2019, CC BY 3.0) and Bitext's customer-service set (2022, CDLA-Sharing-1.0).
 */
export const SCALE = ${SCALE};

// prettier-ignore
export const WEIGHTS: Record<string, string> = {
${lines.join('\n')}
};
`,
);
