import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Package } from '../../cli/commands/import';
import { run } from '../../cli/run';
import { content } from './content';
import { KEY, startFakeN8n, type FakeN8n } from './fake/server';

export const vendor = { httpHeaderAuth: { name: 'X-Key', value: { env: 'VENDOR_KEY' } } };

/** One fake n8n, and the program run against it. */
export class World {
	package: Package = content();

	env: Record<string, string | undefined> = { N8N_API_KEY: KEY, VENDOR_KEY: 'sesame-31415' };

	output = '';

	private constructor(
		readonly n8n: FakeN8n,
		private readonly folder: string,
	) {}

	static async start(): Promise<World> {
		return new World(await startFakeN8n(), mkdtempSync(join(tmpdir(), 'cli-test-')));
	}

	/** Runs a command for a client. @returns the exit code */
	async run(command: string, client: object = {}, ...flags: string[]): Promise<number> {
		const file = join(this.folder, 'client.json');
		writeFileSync(file, JSON.stringify({ client: 'demo', credentials: vendor, ...client }));
		this.output = '';
		this.n8n.writes.length = 0;
		const collect = (text: string) => (this.output += `${text}\n`);
		return run([command, '--n8n', this.n8n.url, '--client', file, ...flags], {
			env: this.env,
			out: collect,
			error: collect,
			load: () => this.package,
		});
	}

	workflow(name: string) {
		return this.n8n.state.workflows.find((workflow) => workflow.name === name)!;
	}

	async close(): Promise<void> {
		rmSync(this.folder, { recursive: true });
		await this.n8n.close();
	}
}
