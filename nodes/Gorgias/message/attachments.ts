import { UserError } from 'n8n-workflow';
import { namesOf } from '../fields';

const TYPES: Record<string, string> = {
	gif: 'image/gif',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	pdf: 'application/pdf',
	png: 'image/png',
	txt: 'text/plain',
	webp: 'image/webp',
};

/** Attachments out of a list of addresses; the name and the type are read from the end of each. */
export function attachmentsFrom(addresses: string) {
	return namesOf(addresses).map((address) => {
		if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
			throw new UserError('An attachment URL is not a web address. Enter it with https://.');
		}
		const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1) || 'file');
		const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
		return { url: address, name, content_type: TYPES[ending] ?? 'application/octet-stream' };
	});
}
