import { randomUUID } from 'node:crypto';

import type { Reply, Request } from '../../vendor';
import type { Context } from '../context';

interface Upload {
	filename: string;
	mimeType: string;
	bytes: number;
}

const FOLDER = '/__staged/';
const uploads = new Map<string, Upload>();

export const clearUploads = (): void => uploads.clear();

/** Whether a file was really uploaded to a staged address. Any other address is the caller's own. */
export function isThere(fileUrl: string, { url }: Context): boolean {
	if (!fileUrl.startsWith(`${url}${FOLDER}`)) return /^https?:\/\/[^/]+\/?/.test(fileUrl);
	return (uploads.get(fileUrl.slice(`${url}${FOLDER}`.length).split('/')[0])?.bytes ?? 0) > 0;
}

/** Addresses that take one file each, without a token. */
export function stagedUploadsCreate(
	{ input }: { input: Array<{ filename: string; mimeType: string; resource: string }> },
	{ url }: Context,
) {
	const stagedTargets = input.map(({ filename, mimeType }) => {
		const id = randomUUID();
		uploads.set(id, { filename, mimeType, bytes: 0 });
		const target = `${url}${FOLDER}${id}`;
		return {
			url: target,
			resourceUrl: `${target}/${encodeURIComponent(filename)}`,
			parameters: [
				{ name: 'Content-Type', value: mimeType },
				{ name: 'acl', value: 'private' },
			],
		};
	});
	return { stagedTargets, userErrors: [] };
}

/** Takes the file of a staged upload; undefined for every other request. */
export function takeUpload({ method, path, rawBody, headers }: Request): Reply | undefined {
	if (!path.startsWith(FOLDER)) return undefined;
	const upload = uploads.get(path.slice(FOLDER.length));
	if (!upload || method !== 'POST') return { status: 404, body: 'NoSuchUpload' };
	if (!headers['content-type']?.startsWith('multipart/form-data'))
		return { status: 400, body: 'Bad content type' };
	if (headers['x-shopify-access-token']) return { status: 400, body: 'Invalid argument' };
	upload.bytes = rawBody.length;
	return { status: 201 };
}
