import { parseArgs } from 'node:util';
import { checkDemo } from './demo/check';
import { startWorld, type World } from './demo/world';

const USAGE = `npm run demo [-- options]

  --check            open the shop in Chromium, ask four questions, print what happened, and end
  --n8n URL          use an n8n that runs already, with this package installed; its API key comes
                     from the environment variable N8N_API_KEY. The demo is imported as
                     "sandbox-demo" and removed at the end
  --port N           port for the editor (default 5678); --shop-port N for the shop (default 4000)
                     A port that is taken is replaced by a free one.`;

const report = (line: string) => console.log(line);

async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			check: { type: 'boolean', default: false },
			n8n: { type: 'string' },
			port: { type: 'string', default: '5678' },
			'shop-port': { type: 'string', default: '4000' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return 0;
	}
	const apiKey = process.env.N8N_API_KEY ?? '';
	if (values.n8n && !apiKey) {
		console.error('Set N8N_API_KEY to an API key of that n8n (in n8n: Settings, n8n API).');
		return 1;
	}
	const world = await startWorld({
		report,
		n8n: values.n8n ? { url: values.n8n.replace(/\/+$/, ''), apiKey } : undefined,
		ports: { n8n: Number(values.port), storefront: Number(values['shop-port']) },
	});
	try {
		printAddresses(world);
		if (values.check) return (await checkDemo(world, report)) ? 0 : 1;
		await interrupted();
		return 0;
	} finally {
		await world.close();
	}
}

function printAddresses({ sandbox, n8n, host, client }: World) {
	report('');
	report(`  The shop    ${sandbox.storefront.url}`);
	report(
		`  The editor  ${n8n.url}${host ? `   (${host.owner.email} / ${host.owner.password})` : ''}`,
	);
	report('');
	report('  Open the shop, sign in as Mia Keller, and ask: "Where is my order #1001?"');
	report(
		host
			? '  Ctrl-C ends everything.'
			: `  Ctrl-C ends the stand-ins and removes what was imported as "${client}", its tables too.`,
	);
}

const interrupted = async () =>
	await new Promise<void>((done) => {
		process.once('SIGINT', () => done());
		process.once('SIGTERM', () => done());
	});

main().then(
	(code) => process.exit(code),
	(error: Error) => {
		console.error(error.message);
		process.exit(1);
	},
);
