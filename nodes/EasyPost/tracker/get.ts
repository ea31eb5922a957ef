import { easyPostOperation } from '../client';
import { readTracker, trackerId, trackerView } from './tracker';

export const get = easyPostOperation({
	resource: 'tracker',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get a tracker',
		description: 'Where a parcel is, and whether a carrier has scanned it',
	},
	fields: { tracker: trackerId },
	async run(easyPost, params) {
		return { ...trackerView(await readTracker(easyPost, params.tracker)) };
	},
});
