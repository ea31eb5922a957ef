const set = (words: string) => new Set(words.split(' '));

const YES = set(
	'yes yeah yep yup sure ok okay please absolutely definitely certainly ja jo jawohl klar gern gerne natürlich unbedingt sicher bitte oui ouais volontiers daccord si sí claro vale sì certo volentieri sim pode claro graag zeker prima',
);
const NO = set('no nope nah not dont nein nicht nee nö non pas não nao neen niet');
/** A longer message says something of its own. */
const MOST_WORDS = 7;

/** Whether a message is only a yes or a no to what we asked. */
export function yesOrNo(text: string): 'yes' | 'no' | null {
	const words =
		text
			.toLowerCase()
			.normalize('NFC')
			.replace(/['’]/g, '')
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.length > MOST_WORDS || /[?？\d]/.test(text)) return null;
	if (words.some((word) => NO.has(word))) return NO.has(words[0]!) ? 'no' : null;
	return YES.has(words[0] ?? '') ? 'yes' : null;
}
