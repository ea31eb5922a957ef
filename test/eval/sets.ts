import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The public sets and the shop's messages, beside the project; they are no part of it. */
export const DATA = path.join(__dirname, '../../../shared/data');

export interface Row {
	id: string;
	text: string;
	/** Sentiment sets: -1, 0 or 1. */
	label?: number;
	/** Mean of the raters, -1 to 1. */
	score?: number;
	urgent?: boolean;
	angry?: boolean;
	escalate?: boolean;
	/** Intent sets: the set's own name. */
	intent?: string;
	/** Shop messages. */
	intents?: string[];
	lang?: string;
	sentiment?: number;
	entities?: Record<string, string | number>;
}

/** Why nothing can be measured, or undefined. */
export function whyNoData(): string | undefined {
	if (existsSync(DATA)) return undefined;
	return `the measured sets are not there (${path.relative(process.cwd(), DATA)}); they are kept beside the project, not in it`;
}

/** The rows of one set, or undefined when its file is absent. */
export function rowsOf(name: string): Row[] | undefined {
	const file = path.join(DATA, `${name}.dev.jsonl`);
	if (!existsSync(file)) return undefined;
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	return lines.map((line) => JSON.parse(line) as Row);
}

/** The shop's twelve coarse intents by set and the set's own intent names. */
export function coarseMap(): Record<string, Record<string, string>> {
	const file = path.join(DATA, 'intents/intent_map.support12.json');
	return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
}
