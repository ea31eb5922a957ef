import { easyPostOperation } from '../client';
import { codeOf, trackerView, type Tracker } from './tracker';

export const create = easyPostOperation({
	resource: 'tracker',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create a tracker',
		description: 'Follows a parcel from now on; the same parcel gives the same tracker',
	},
	fields: {
		trackingCode: {
			displayName: 'Tracking Code',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 9400100110368068953341',
			description: 'EasyPost may charge for parcels whose label was not bought there',
		},
		carrier: {
			displayName: 'Carrier',
			type: 'string',
			default: '',
			placeholder: 'e.g. USPS',
			description: 'As EasyPost names it. Empty lets EasyPost find out by the form of the code.',
		},
	},
	async run(easyPost, params) {
		const carrier = params.carrier.trim();
		const { Tracker: trackers } = await easyPost.sdk();
		const tracker = await trackers.create({
			tracking_code: codeOf(params.trackingCode),
			...(carrier ? { carrier } : {}),
		});
		return { ...trackerView(tracker as unknown as Tracker) };
	},
});
