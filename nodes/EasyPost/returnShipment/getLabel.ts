import { VendorError } from '../../shared/errors';
import { ResultWithFiles } from '../../shared/operation';
import { easyPostOperation, type EasyPost } from '../client';
import { idOf, shipmentId } from '../ids';
import { isBought, readShipment, shipmentView, type Label, type Shipment } from './shipment';

/** Which file types EasyPost names, and how their files end. */
const FORMATS = {
	PDF: { mimeType: 'application/pdf', field: 'label_pdf_url' },
	PNG: { mimeType: 'image/png', field: 'label_url' },
	ZPL: { mimeType: 'application/zpl', field: 'label_zpl_url' },
} as const;
type Format = keyof typeof FORMATS;

export const getLabel = easyPostOperation({
	resource: 'returnShipment',
	operation: 'getLabel',
	effect: 'read',
	menu: {
		name: 'Get Label',
		action: 'Get the file of a return label',
		description: 'The label as a file, to attach to a mail or to print',
	},
	fields: {
		shipmentId,
		format: {
			displayName: 'Format',
			type: 'options',
			options: [
				{ name: 'As Bought', value: 'asBought' },
				{ name: 'PDF', value: 'PDF' },
				{ name: 'PNG', value: 'PNG' },
				{ name: 'ZPL', value: 'ZPL' },
			],
			default: 'asBought',
			description: 'EasyPost can make another format only of a label that was bought as PNG',
		},
		binaryField: {
			displayName: 'Put Output File in Field',
			type: 'string',
			default: 'label',
			required: true,
			placeholder: 'e.g. label',
			description: 'Name of the binary field that takes the file',
			hint: 'The name of the output binary field to put the file in',
		},
	},
	async run(easyPost, params) {
		const shipment = await readShipment(easyPost, idOf(params.shipmentId, 'shp', 'shipment ID'));
		const label = labelOf(shipment);
		const format = params.format === 'asBought' ? boughtAs(label) : params.format;
		const url = urlOf(label, format) ?? (await convert(easyPost, shipment.id, format));
		const bytes = await easyPost.download(url);
		if (bytes.length === 0) throw refusal('The file of the label is empty', 'Run the step again.');
		const name = `return-label-${shipment.tracking_code ?? shipment.id}.${format.toLowerCase()}`;
		const { mimeType } = FORMATS[format];
		return new ResultWithFiles(
			{ ...shipmentView(shipment), fileName: name, mimeType },
			{ [params.binaryField.trim() || 'label']: { bytes, name, mimeType } },
		);
	},
});

function labelOf(shipment: Shipment): Label {
	if (shipment.postage_label && isBought(shipment)) return shipment.postage_label;
	throw refusal('This shipment has no label yet', 'Buy the label first.');
}

/** `image/png`, `application/pdf`, `application/zpl`; the address tells where the type does not. */
function boughtAs({ label_file_type, label_url }: Label): Format {
	const told = `${label_file_type ?? ''} ${label_url ?? ''}`.toUpperCase();
	return (['ZPL', 'PDF', 'PNG'] as const).find((format) => told.includes(format)) ?? 'PNG';
}

/** Where a format already is; a label that was not bought as PNG has its own file at `label_url`. */
function urlOf(label: Label, format: Format): string | null {
	if (boughtAs(label) === format && label.label_url) return label.label_url;
	return format === 'PNG' ? null : label[FORMATS[format].field];
}

async function convert(easyPost: EasyPost, id: string, format: Format): Promise<string> {
	const { Shipment: shipments } = await easyPost.sdk();
	const { postage_label: label } = (await shipments.convertLabelFormat(
		id,
		format,
	)) as unknown as Shipment;
	const url = label && urlOf(label, format);
	if (url) return url;
	throw refusal(`EasyPost has no ${format} of this label`, 'Choose the format As Bought.');
}

const refusal = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'EasyPost', title, nextStep, code: 'no_label', applied: 'no' });
