import errors from '../../workflows/errors/workflow.json';
import { SENDGRID_DEMO, startSendGrid } from '../../sandbox/sendgrid';
import { MemoryTables, runWorkflow } from '../harness';

let mailbox: Awaited<ReturnType<typeof startSendGrid>>;
beforeAll(async () => void (mailbox = await startSendGrid()));
afterAll(async () => await mailbox.close());
beforeEach(() => mailbox.reset());

function template(alertMail: string) {
	const copy = structuredClone(errors);
	const config = copy.nodes.find(({ name }) => name === 'Client config')!.parameters as unknown as {
		assignments: { assignments: Array<{ name: string; value: unknown }> };
	};
	config.assignments.assignments.find(({ name }) => name === 'alertMail')!.value = alertMail;
	return copy as never;
}

const failure = (node = 'Refund', message = 'Order 1001 of mia@example.com has no payment') => ({
	workflow: { id: '1', name: 'Support returns' },
	execution: {
		id: '77',
		url: 'https://n8n.example.com/workflow/1/executions/77',
		lastNodeExecuted: node,
		error: { message },
	},
});

async function fail(
	tables: MemoryTables,
	item: object,
	alertMail = 'lead@example.com',
	apiKey: string = SENDGRID_DEMO.apiKey,
) {
	const run = await runWorkflow(template(alertMail), {
		tables,
		credentials: {
			commerceSupportSendGridApi: {
				apiKey,
				senderEmail: SENDGRID_DEMO.sender,
				senderName: SENDGRID_DEMO.senderName,
				environment: 'custom',
				baseUrl: mailbox.url,
			},
		},
		start: { node: 'A workflow failed', items: [item as never] },
	});
	if (run.error) throw new Error(`${run.error.node?.name}: ${run.error.message}`);
}
const statesOf = ({ rows }: MemoryTables) => rows.support_actions.map(({ state }) => state);

it('keeps every failure and mails the first of its kind, with a link and without an address', async () => {
	const tables = new MemoryTables();
	await fail(tables, failure());
	await fail(tables, failure('Refund', 'Order 1002 of tom@example.com has no payment'));
	expect(tables.rows.support_events).toHaveLength(2);
	expect(mailbox.mails).toHaveLength(1);
	expect(mailbox.mails[0]).toMatchObject({
		to: { email: 'lead@example.com' },
		subject: 'Failed: Support returns, Refund',
	});
	const mail = JSON.stringify(mailbox.mails[0]);
	expect(mail).toContain('https://n8n.example.com/workflow/1/executions/77');
	expect(mail).not.toContain('mia@example.com');
	expect(statesOf(tables)).toEqual(['done', 'withdrawn']);
});

it('tells a run that was cut off by a crash too, which has neither node nor message', async () => {
	const tables = new MemoryTables();
	await fail(tables, {
		workflow: { name: 'Support returns' },
		execution: { id: '78', error: null },
	});
	expect(mailbox.mails).toMatchObject([{ subject: 'Failed: Support returns, the trigger' }]);
	expect(tables.rows.support_events).toHaveLength(1);
});

it('mails another node, another error, and the same after the quiet time', async () => {
	const tables = new MemoryTables();
	await fail(tables, failure());
	await fail(tables, failure('Label'));
	await fail(tables, failure('Refund', 'Stripe could not be reached'));
	expect(mailbox.mails).toHaveLength(3);
	for (const row of tables.rows.support_actions) row.at = '2026-01-01T00:00:00.000Z';
	await fail(tables, failure());
	expect(mailbox.mails).toHaveLength(4);
});

it('mails once when many runs fail at the same moment', async () => {
	const tables = new MemoryTables();
	await Promise.all(Array.from({ length: 5 }, async () => await fail(tables, failure())));
	expect(mailbox.mails).toHaveLength(1);
	expect(tables.rows.support_events).toHaveLength(5);
});

it('tries again after a mail that could not be sent, or a claim that nobody finished', async () => {
	const tables = new MemoryTables();
	await fail(tables, failure(), 'lead@example.com', 'SG.wrong');
	expect(statesOf(tables)).toEqual(['failed']);
	expect(tables.rows.support_events).toHaveLength(1);
	await fail(tables, failure());
	expect(mailbox.mails).toHaveLength(1);
	const old = new Date(Date.now() - 10 * 60_000).toISOString();
	Object.assign(tables.rows.support_actions[1], { state: 'claimed', at: old });
	await fail(tables, failure());
	expect(mailbox.mails).toHaveLength(2);
});

it('mails nobody without an address, and keeps a failed trigger too', async () => {
	const tables = new MemoryTables();
	await fail(
		tables,
		{ workflow: { name: 'Support chat' }, trigger: { error: { message: 'Not set up' } } },
		'',
	);
	expect(mailbox.mails).toHaveLength(0);
	expect(tables.rows.support_actions).toEqual([]);
	expect(String(tables.rows.support_events[0].detail)).toContain('Not set up');
});
