import type { ICredentialTestFunctions, ILoadOptionsFunctions, INode } from 'n8n-workflow';
import { CommerceSupportSendGridApi } from '../../../credentials/CommerceSupportSendGridApi.credentials';
import { addressOf } from '../../../nodes/SendGrid/address';
import { sendGridCredential } from '../../../nodes/SendGrid/credentialTest';
import { searchTemplates } from '../../../nodes/SendGrid/listSearch';
import { SENDGRID_DEMO, startSendGrid } from '../../../sandbox/sendgrid';
import { PREFIX, runWorkflow } from '../../harness';
import { credential, type Mailbox } from './mailbox';

let mailbox: Mailbox;
beforeAll(async () => void (mailbox = await startSendGrid()));
afterAll(() => mailbox.close());
beforeEach(() => mailbox.reset());

const tested = async (more: Record<string, string> = {}) =>
	await sendGridCredential.call({} as ICredentialTestFunctions, {
		id: '1',
		name: 'SendGrid',
		type: 'commerceSupportSendGridApi',
		data: credential(mailbox, more),
	});

describe('the credential', () => {
	it('says that the sender is verified, by its address or its domain', async () => {
		const ok = { status: 'OK', message: 'The key may send mail; the sender is verified' };
		expect(await tested()).toEqual(ok);
		expect(await tested({ senderEmail: 'Else@Alder-and-Pine.example' })).toEqual(ok);
	});

	it('says so when the key may not look', async () => {
		const result = await tested({ apiKey: SENDGRID_DEMO.sendOnlyKey });
		expect(result).toMatchObject({
			status: 'OK',
			message: expect.stringContaining('may not read'),
		});
	});

	it.each([
		[{ senderEmail: 'new@unverified.example' }, /not verified/],
		[{ apiKey: SENDGRID_DEMO.readOnlyKey }, /may not send/],
		[{ apiKey: 'SG.wrong' }, /did not accept the credential/],
	])('refuses %p', async (more, message) => {
		const result = await tested(more);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(message);
	});

	it('goes to the region of the account, and keeps its key from other hosts', async () => {
		const urls = ['eu', 'global', undefined].map(
			(region) => addressOf({ region } as never).baseUrl,
		);
		expect(urls).toEqual([
			'https://api.eu.sendgrid.com',
			'https://api.sendgrid.com',
			'https://api.sendgrid.com',
		]);
		const { authenticate } = new CommerceSupportSendGridApi();
		const eu = { apiKey: 'SG.x', region: 'eu', environment: 'live' };
		await expect(authenticate(eu, { url: 'https://api.sendgrid.com/v3/scopes' })).rejects.toThrow();
		await expect(
			authenticate(eu, { url: 'https://api.eu.sendgrid.com/v3/scopes' }),
		).resolves.toMatchObject({ headers: { Authorization: 'Bearer SG.x' } });
	});
});

describe('the list of templates', () => {
	const load = (data: object) =>
		({
			getCredentials: async () => data,
			helpers: {},
			getNode: () => ({ name: 'Mail', type: 'supportMail' }) as INode,
		}) as unknown as ILoadOptionsFunctions;

	it('shows the dynamic templates of the account, by name', async () => {
		const { results } = await searchTemplates.call(load(credential(mailbox)));
		expect(results.map(({ name }) => name)).toEqual(['Refund on its way', 'Parcel received']);
		const found = await searchTemplates.call(load(credential(mailbox)), 'refund');
		expect(found.results).toEqual([{ name: 'Refund on its way', value: SENDGRID_DEMO.templateId }]);
		expect(found.paginationToken).toBeUndefined();
	});

	it('says which permission is missing', async () => {
		const limited = load(credential(mailbox, { apiKey: SENDGRID_DEMO.sendOnlyKey }));
		await expect(searchTemplates.call(limited)).rejects.toMatchObject({
			description: expect.stringContaining('Template Engine'),
		});
	});
});

describe('the node', () => {
	const node = (name: string, type: string, parameters: object, credentials = {}) =>
		({ id: name, name, type, typeVersion: 1, position: [0, 0], parameters, credentials }) as never;

	it('attaches the file that an earlier node made', async () => {
		const label = Buffer.from('%PDF-1.4 a label').toString('base64');
		const run = await runWorkflow(
			{
				nodes: [
					node('File', 'n8n-nodes-base.convertToFile', {
						operation: 'toBinary',
						sourceProperty: 'label',
						binaryPropertyName: 'label',
						options: { fileName: 'label.bin', mimeType: 'application/octet-stream' },
					}),
					node(
						'Mail',
						`${PREFIX}supportMail`,
						{
							resource: 'mail',
							operation: 'sendReturnLabel',
							to: 'shopper@example.com',
							orderNumber: '#1001',
							labelSource: 'file',
							messageKey: 'label-1',
						},
						{ commerceSupportSendGridApi: { id: null, name: 'x' } },
					),
				],
				connections: { File: { main: [[{ node: 'Mail', type: 'main', index: 0 }]] } } as never,
			},
			{
				credentials: { commerceSupportSendGridApi: credential(mailbox) },
				start: { node: 'File', items: [{ label }] },
			},
		);
		expect(run.error).toBeUndefined();
		expect(run.json('Mail')).toMatchObject([{ applied: 'yes', status: 'queued' }]);
		expect(mailbox.mails[0].attachments).toMatchObject([
			{ filename: 'return-label-1001.pdf', type: 'application/pdf', content: label },
		]);
	});
});
