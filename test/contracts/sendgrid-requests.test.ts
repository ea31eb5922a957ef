import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operations } from '../../nodes/SendGrid/operations';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { contextFor } from '../nodes/SendGrid/mailbox';
import { runner } from '../nodes/runOperation';
import { problems, type Schema } from './jsonSchema';

const FILE = join(
	__dirname,
	'../../../shared/specs/sendgrid/sendgrid.mail-templates-suppressions-webhooks.oas3.json',
);
const present = existsSync(FILE);
if (!present) console.warn(`SendGrid's contract is absent (${FILE}): its tests are skipped.`);
const spec = present ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

/** The body of a mail. The file asks for a subject and content even where a template brings them. */
function mailSchema(hasTemplate: boolean): Schema {
	const { schema } = spec.paths['/mail/send'].post.requestBody.content['application/json'];
	const required = (schema.required as string[]).filter(
		(name) => !hasTemplate || !['subject', 'content'].includes(name),
	);
	return { ...schema, required, additionalProperties: false };
}

const to = 'shopper@example.com';
/** Every field of every operation that sends is filled in once. */
const PARAMETERS: Record<string, object> = {
	sendEscalation: {
		team: 'lead@example.com, support@example.com',
		reason: 'Angry',
		priority: 'high',
		ticketAddress: 'https://desk.example.com/1',
	},
	sendReply: { to, toName: 'N', subject: 'Hello', text: 'Hello', inReplyTo: '<a@b.example>' },
	sendReturnLabel: { to, toName: 'N', orderNumber: '#1', labelSource: 'file', items: 'a\nb' },
	sendTemplate: { to, template: SENDGRID_DEMO.templateId, values: '{"order":"#1"}' },
};

(present ? describe : describe.skip)('what Support Mail sends', () => {
	const sending = operations.filter(({ resource }) => resource === 'mail');

	it('is filled in here for every operation', () => {
		expect(Object.keys(PARAMETERS)).toEqual(sending.map(({ operation }) => operation).sort());
	});

	it.each(sending.map((it) => [it.operation, it] as const))(
		'keeps the contract in %s',
		async (name, operation) => {
			const mailbox = await startSendGrid();
			const file = { bytes: Buffer.from('%PDF-1.4'), name: undefined, type: 'application/pdf' };
			await runner(() => contextFor(mailbox, { label: file }))(operation, {
				...PARAMETERS[name],
				replyTo: 'support@example.com',
				messageKey: 'k',
				sandboxMode: true,
			});
			const [{ body }] = mailbox.requests;
			await mailbox.close();
			expect(body).toMatchObject({ mail_settings: { sandbox_mode: { enable: true } } });
			expect(problems(mailSchema(name === 'sendTemplate'), body, spec)).toEqual([]);
		},
	);

	it('would be caught if it broke the contract', () => {
		const body = { personalizations: [{ to: [{ mail: 'x' }] }], from: { email: 'a' }, sender: 1 };
		expect(problems(mailSchema(true), body, spec).length).toBeGreaterThanOrEqual(2);
	});
});
