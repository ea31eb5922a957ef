import { UserError } from 'n8n-workflow';

/** What a message needs. @throws UserError for an empty text, and for a missing name */
export function named({ text, externalId }: { text: string; externalId: string }): string {
	if (!text.trim()) throw new UserError('The text is empty. Fill it in.');
	const name = externalId.trim();
	if (!name) throw new UserError('A repeated run would write it twice. Fill in External ID.');
	if (/[\]\n]/.test(name) || name.length > 200) {
		throw new UserError(
			'The External ID holds a line break or a ], or is longer than 200 characters.',
		);
	}
	return name;
}
