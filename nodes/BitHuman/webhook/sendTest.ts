import { urlPath } from '../../shared/http';
import { bitHumanOperation } from '../client';
import { webhook } from '../fields';

interface Tried {
	data: { delivered: boolean; status_code: number | null; attempts: number };
}

export const sendTest = bitHumanOperation({
	resource: 'webhook',
	operation: 'test',
	effect: 'write',
	menu: {
		name: 'Test',
		action: 'Test a webhook',
		description: 'Lets bitHuman send a test event and tells how the address answered',
	},
	fields: { webhook },
	async run(bitHuman, params) {
		const { data } = await bitHuman.post<Tried>(urlPath`/v1/webhooks/${params.webhook}/test`);
		return {
			webhookId: params.webhook,
			delivered: data.delivered,
			statusCode: data.status_code,
			attempts: data.attempts,
		};
	},
});
