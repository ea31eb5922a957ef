import type { IDataObject } from 'n8n-workflow';
import { unusable } from '../json';
import { NOTICES, type NoticeKey } from '../phrases/notices';

/**
 * A shop's own sentences, by language and notice.
 * @throws VendorError for a language, a notice or a placeholder that does not exist: a typing error would show to shoppers
 */
export function wordingIn(given: IDataObject): Record<string, Partial<Record<NoticeKey, string>>> {
	for (const [language, sentences] of Object.entries(given)) {
		const known = NOTICES[language] as Record<string, string> | undefined;
		if (!known || typeof sentences !== 'object' || sentences === null) {
			throw unusable(
				`Own Wording cannot be used: “${language}”`,
				`Give an object of sentences for any of ${Object.keys(NOTICES).join(', ')}.`,
			);
		}
		for (const [notice, text] of Object.entries(sentences)) checkOne(notice, text, known);
	}
	return given as never;
}

function checkOne(notice: string, text: unknown, known: Record<string, string>): void {
	if (!Object.hasOwn(known, notice) || typeof text !== 'string' || !text.trim()) {
		throw unusable(
			`Own Wording cannot be used: “${notice}”`,
			`Give a sentence for any of ${Object.keys(known).join(', ')}.`,
		);
	}
	const allowed = placeholders(known[notice]);
	const strange = placeholders(text).find((name) => !allowed.includes(name) && name !== 'order');
	if (strange) {
		throw unusable(
			`Own Wording cannot be used: {${strange}} in “${notice}”`,
			`This sentence can hold ${['order', ...allowed].map((name) => `{${name}}`).join(', ')}.`,
		);
	}
}

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
