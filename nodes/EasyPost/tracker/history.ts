import { easyPostOperation } from '../client';
import { eventsOf, readTracker, trackerId } from './tracker';

export const history = easyPostOperation({
	resource: 'tracker',
	operation: 'history',
	effect: 'read',
	menu: {
		name: 'Get History',
		action: 'Get the history of a tracker',
		description: 'What happened to a parcel, one item for each event, newest first',
	},
	fields: { tracker: trackerId },
	async run(easyPost, params) {
		const tracker = await readTracker(easyPost, params.tracker);
		const { id, tracking_code } = tracker;
		return eventsOf(tracker).map((event) => ({
			...event,
			trackerId: id,
			trackingCode: tracking_code,
		}));
	},
});
