import type { INodeProperties } from 'n8n-workflow';

/** https://docs.easypost.com/docs/events; a name that ends in `.*` stands for all that begin so. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Any Event', value: '*' },
			{ name: 'Batch (Any)', value: 'batch.*' },
			{ name: 'Claim (Any)', value: 'claim.*' },
			{ name: 'Insurance (Any)', value: 'insurance.*' },
			{
				name: 'Label Refunded',
				value: 'refund.successful',
				description: 'The carrier gave the money of a voided label back',
			},
			{ name: 'Scan Form (Any)', value: 'scan_form.*' },
			{
				name: 'Shipment (Any)',
				value: 'shipment.*',
				description: 'Such as an invoice after the carrier weighed the parcel',
			},
			{ name: 'Tracker Created', value: 'tracker.created' },
			{
				name: 'Tracker Updated',
				value: 'tracker.updated',
				description: 'A parcel was scanned, delivered, delayed or sent back',
			},
		],
		default: ['tracker.updated'],
		description: 'What starts the workflow',
	},
	{
		displayName: 'Respond',
		name: 'respond',
		type: 'options',
		options: [
			{
				name: 'Immediately',
				value: 'onReceived',
				description:
					'EasyPost counts the event as told even if n8n is stopped before it was handled',
			},
			{
				name: "Using 'Respond to Webhook' Node",
				value: 'responseNode',
				description:
					'EasyPost tells the event again unless that node answers within seven seconds, so nothing is lost',
			},
		],
		default: 'onReceived',
		description: 'When EasyPost is told that the event has arrived',
	},
];

export function isWanted(event: string, wanted: string[]): boolean {
	return wanted.some((name) =>
		name.endsWith('*') ? event.startsWith(name.slice(0, -1)) : name === event,
	);
}
