import { UserError } from './userError';

const ENTER = /[\r\n\u0004]/;
const CANCEL = '\u0003';
const ERASE = /[\u007f\b]/;

/** Asks on the terminal without showing what is typed. Writes to stderr, so stdout stays a report. */
export function askHidden(question: string): Promise<string> {
	const { stdin, stderr } = process;
	stderr.write(question);
	stdin.setRawMode(true);
	stdin.resume();
	stdin.setEncoding('utf8');
	return new Promise((resolve, reject) => {
		let typed = '';
		const finish = (settle: () => void) => {
			stdin.off('data', read);
			stdin.setRawMode(false);
			stdin.pause();
			stderr.write('\n');
			settle();
		};
		const read = (chunk: string) => {
			for (const character of chunk) {
				if (character === CANCEL) return finish(() => reject(new UserError('Cancelled.')));
				if (ENTER.test(character)) return finish(() => resolve(typed.trim()));
				typed = ERASE.test(character) ? typed.slice(0, -1) : typed + character;
			}
		};
		stdin.on('data', read);
	});
}

/** `askHidden` where a person sits at a terminal, else undefined. */
export const asker = () => (process.stdin.isTTY && process.stderr.isTTY ? askHidden : undefined);
