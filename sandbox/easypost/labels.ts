import { newId, timestamp } from './account';
import type { Shipment } from './shipment';

export type Format = 'PNG' | 'PDF' | 'ZPL' | 'EPL2';

const TYPES: Record<Format, string> = {
	PNG: 'image/png',
	PDF: 'application/pdf',
	ZPL: 'application/zpl',
	EPL2: 'text/plain',
};

/** A one-pixel image; its text chunk takes the label's lines. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
	'base64',
);

/** The lines of a label. With `is_return` the addresses are turned round: that is what EasyPost prints. */
export function linesOf(shipment: Shipment): string[] {
	const { is_return, from_address, to_address, tracking_code, selected_rate } = shipment;
	const [sender, receiver] = is_return ? [to_address, from_address] : [from_address, to_address];
	const line = ({ name, street1, city, zip, country }: Record<string, unknown>) =>
		[name, street1, city, zip, country].filter(Boolean).join(', ');
	return [
		`${selected_rate?.carrier ?? ''} ${selected_rate?.service ?? ''} ${tracking_code ?? ''}`,
		`FROM: ${line(sender)}`,
		`TO: ${line(receiver)}`,
		String(shipment.options.print_custom_1 ?? ''),
		shipment.mode === 'test' ? 'SAMPLE, NOT FOR SHIPPING' : '',
	].filter(Boolean);
}

export function formatOf({ options }: Shipment): Format {
	const asked = String(options.label_format ?? 'PNG').toUpperCase();
	return asked in TYPES ? (asked as Format) : 'PNG';
}

export const urlOf = (base: string, { id }: Shipment, format: Format) =>
	`${base}/files/postage_label/${id}.${format.toLowerCase()}`;

export function makeLabel(base: string, shipment: Shipment) {
	const at = timestamp();
	const format = formatOf(shipment);
	return {
		object: 'PostageLabel',
		id: newId('pl'),
		created_at: at,
		updated_at: at,
		date_advance: 0,
		integrated_form: 'none',
		label_date: at,
		label_resolution: 300,
		label_size: '4x6',
		label_type: 'default',
		label_file_type: TYPES[format],
		label_url: urlOf(base, shipment, format),
		label_pdf_url: null,
		label_zpl_url: null,
		label_epl2_url: null,
		label_file: null,
	};
}

/** The file of a label. */
export function fileOf(shipment: Shipment, extension: string) {
	const format = extension.toUpperCase() as Format;
	const lines = linesOf(shipment);
	const headers = { 'Content-Type': TYPES[format] ?? 'application/octet-stream' };
	if (format === 'PNG')
		return { body: Buffer.concat([PNG, Buffer.from(lines.join('\n'))]), headers };
	return { body: Buffer.from(format === 'PDF' ? pdf(lines) : zpl(lines)), headers };
}

const zpl = (lines: string[]) =>
	`^XA\n${lines.map((line, row) => `^FO40,${40 + 40 * row}^FD${line}^FS`).join('\n')}\n^XZ\n`;

function pdf(lines: string[]): string {
	const text = lines.map((line) => `(${line.replace(/[()\\]/g, '')}) Tj T*`).join('\n');
	const stream = `BT /F1 12 Tf 14 TL 20 400 Td\n${text}\nET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 432] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${Buffer.byteLength(stream)} >>\nstream\n${stream}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let file = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = Buffer.byteLength(file);
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
	const size = objects.length + 1;
	return `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${Buffer.byteLength(file)}\n%%EOF\n`;
}
