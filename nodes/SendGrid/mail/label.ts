import { UserError } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { createHttp } from '../../shared/http';
import type { File, MailContext } from '../context';
import { headerText } from './headers';

/** A label of a carrier has some 100 KB; what is far larger is something else. */
const LARGEST_LABEL = 10 * 1024 * 1024;

const TYPES: Array<{ type: string; extension: string; starts: Buffer }> = [
	{ type: 'application/pdf', extension: 'pdf', starts: Buffer.from('%PDF-') },
	{ type: 'image/png', extension: 'png', starts: Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
	{ type: 'image/jpeg', extension: 'jpg', starts: Buffer.from([0xff, 0xd8, 0xff]) },
];

/** The label as an attachment. What it is, its first bytes tell, not its name. @throws UserError, VendorError */
export function labelFile({ bytes }: Pick<File, 'bytes'>, orderNumber: string) {
	const kind = TYPES.find(({ starts }) => bytes.subarray(0, starts.length).equals(starts));
	if (!kind) {
		throw new UserError(
			'The label is neither a PDF nor a PNG or JPEG image. Buy it in one of these formats: a shopper cannot print another one.',
		);
	}
	const order = orderNumber.replace(/[^\w-]/g, '');
	return {
		bytes,
		type: kind.type,
		name: `return-label${order ? `-${order}` : ''}.${kind.extension}`,
	};
}

/**
 * Fetches a label from its address: https, at most 10 MB, within n8n's rules for outgoing requests.
 * @throws VendorError with `applied: no`, UserError for another kind of address
 */
export async function fetchLabel(
	{ transport, custom }: MailContext,
	address: string,
): Promise<Buffer> {
	const url = labelUrl(address, custom);
	const http = createHttp({
		...transport,
		vendor: 'the address of the label',
		baseUrl: url.origin,
		custom: url.protocol === 'http:',
		maxResponseBytes: LARGEST_LABEL,
		headers: { accept: 'application/pdf, image/png, image/jpeg' },
	});
	try {
		const { data } = await http.request<Buffer | undefined>({
			method: 'GET',
			url: url.href,
			kind: 'read',
			responseType: 'buffer',
		});
		return data ?? Buffer.alloc(0);
	} catch (error) {
		if (!(error instanceof VendorError) || error.code === 'cancelled') throw error;
		throw error.with({
			title: 'The label could not be fetched, so no mail was sent',
			nextStep:
				'Check the address of the label, which may have run out: read the shipment again for a fresh one.',
		});
	}
}

/** Plain http only from this machine, and only when the credential is for a stand-in. */
function labelUrl(address: string, custom: boolean): URL {
	const text = headerText(address, 'Label Address', 2_000);
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const here =
		custom && url?.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname);
	if (url && (url.protocol === 'https:' || here) && !url.username && !url.password) return url;
	throw new UserError('Label Address is not an address that starts with https://.');
}
