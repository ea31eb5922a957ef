import { operations } from '../../../nodes/SendGrid/operations';
import {
	eventsBody,
	SENDGRID_DEMO,
	SENDGRID_WEBHOOK_KEY,
	signedHeaders,
	startSendGrid,
} from '../../../sandbox/sendgrid';
import { locator, type World } from './world';

const to = 'shopper@example.com';
const signed = eventsBody([]);

export const supportMail: World<Awaited<ReturnType<typeof startSendGrid>>> = {
	node: 'supportMail',
	operations: operations as World['operations'],
	start: async () => await startSendGrid(),
	credentials: ({ url }) => ({
		commerceSupportSendGridApi: {
			apiKey: SENDGRID_DEMO.apiKey,
			senderEmail: SENDGRID_DEMO.sender,
			senderName: SENDGRID_DEMO.senderName,
			webhookKey: SENDGRID_WEBHOOK_KEY,
			environment: 'custom',
			baseUrl: url,
		},
	}),
	samples: {
		'mail sendEscalation': {
			team: 'lead@example.com',
			reason: 'Refund above the limit',
			messageKey: 'escalation-1',
		},
		'mail sendReply': { to, subject: 'Your order', text: 'Hello', messageKey: 'reply-1' },
		'mail sendReturnLabel': {
			to,
			orderNumber: '#1001',
			labelSource: 'link',
			labelAddress: 'https://labels.example.com/1.pdf',
			messageKey: 'label-1',
		},
		'mail sendTemplate': {
			to,
			template: locator(SENDGRID_DEMO.templateId),
			values: '{"order":"#1001"}',
			messageKey: 'template-1',
		},
		'webhook verifyEvents': {
			bodyFrom: 'text',
			bodyText: signed,
			headers: JSON.stringify(signedHeaders(signed)),
		},
	},
};
