import { createHttp, type Transport } from '../shared/http';

/** A file of an item, as n8n keeps it. */
export interface BinaryFile {
	name: string;
	mimeType: string;
	bytes: Buffer;
}

/** Where Shopify takes a file from `stagedUploadsCreate`; the parameters come before the file. */
export interface StagedTarget {
	url: string;
	resourceUrl: string;
	parameters: Array<{ name: string; value: string }>;
}

/** Hosts that Shopify hands out for staged uploads. https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/stagedUploadsCreate */
const STORAGE_HOST = /(?:[a-z0-9-]+\.)*(?:storage\.googleapis\.com|amazonaws\.com|shopify\.com)/;

/**
 * Sends a file to its staged address, without the access token. Sending it twice does no harm.
 * @throws VendorError
 */
export async function uploadTo(
	{ url, parameters }: StagedTarget,
	{ name, mimeType, bytes }: BinaryFile,
	options: Transport & { baseUrl: string; custom: boolean },
): Promise<void> {
	const form = new FormData();
	for (const parameter of parameters) form.append(parameter.name, parameter.value);
	form.append('file', new Blob([new Uint8Array(bytes)], { type: mimeType }), name);
	const encoded = new Response(form);
	const http = createHttp({
		...options,
		vendor: 'Shopify',
		baseUrl: options.custom ? options.baseUrl : new URL(url).origin,
		hostPattern: STORAGE_HOST,
	});
	await http.request({
		method: 'POST',
		url,
		kind: 'write',
		idempotencyKey: url,
		headers: { 'content-type': encoded.headers.get('content-type')! },
		body: new Uint8Array(await encoded.arrayBuffer()),
		expectEmpty: true,
	});
}
