import { deskOperation } from '../provider';
import { deliveryFrom } from './delivery';

export const normalize = deskOperation({
	resource: 'event',
	operation: 'normalize',
	effect: 'read',
	menu: {
		name: 'Normalize',
		action: 'Normalize a webhook delivery',
		description:
			'Checks a delivery that came to a Webhook node and says what happened and who did it',
	},
	fields: {
		delivery: {
			displayName: 'Delivery',
			type: 'json',
			default: '={{ $json }}',
			required: true,
			description:
				'What the Webhook node gave out: headers, query and body. Switch on its option Raw Body, for signatures are over it.',
		},
	},
	async run(desk, params) {
		const rawBody = await desk.rawBody?.();
		const delivery = deliveryFrom(params.delivery);
		const events = await desk.normalize({ ...delivery, rawBody: rawBody ?? delivery.rawBody });
		return events.map((event) => ({ ...event }));
	},
});
