import { readFileSync } from 'node:fs';

/** Answers JSON lines `{id, text}` on standard input with one JSON line each. */
export function answerLines(answer: (text: string) => object): void {
	const lines = readFileSync(0, 'utf8').split('\n').filter(Boolean);
	const answers = lines.map((line) => {
		const { id, text } = JSON.parse(line) as { id: string; text: string };
		return JSON.stringify({ id, ...answer(text) });
	});
	process.stdout.write(`${answers.join('\n')}\n`);
}
