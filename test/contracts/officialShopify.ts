import { execFileSync, type StdioOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, buildSchema, printSchema, type GraphQLSchema } from 'graphql';
import { API_VERSION } from '../../nodes/Shopify/client';
import { cacheRoot } from '../../tools/node24';

/** Where Shopify publishes its schemas as introspection: the package of its developer tools. */
const PUBLISHED = {
	package: '@shopify/dev-mcp@1.16.0',
	file: 'package/dist/data/admin_2026-10.json.gz',
	sha256: 'f3b522f264556925eada700e795e4a002a9cba83444ebcc6c0d724254a0c6593',
};
const SAVED = join(__dirname, `../../../shared/specs/shopify/admin_${API_VERSION}.graphql.gz`);

/** What was not checked and why, to be said aloud; undefined when the official schema is at hand. */
export let unchecked: string | undefined;

/** Shopify's own Admin schema of our version: from the folder beside the project, else fetched once from npm. */
export const officialSchema = load();

function load(): GraphQLSchema | undefined {
	if (existsSync(SAVED)) return buildSchema(gunzipSync(readFileSync(SAVED)).toString());
	try {
		const { data, ...plain } = JSON.parse(gunzipSync(published()).toString());
		return buildSchema(printSchema(buildClientSchema(data ?? plain)));
	} catch (error) {
		unchecked = `Shopify's own schema could not be had (neither ../shared/specs nor ${PUBLISHED.package}): ${(error as Error).message}`;
		console.warn(unchecked);
		return undefined;
	}
}

function published(): Buffer {
	if (!PUBLISHED.file.includes(API_VERSION)) throw new Error(`no package known for ${API_VERSION}`);
	const kept = join(cacheRoot(), `shopify-admin-${PUBLISHED.sha256.slice(0, 12)}.json.gz`);
	if (!existsSync(kept)) fetchTo(kept);
	const bytes = readFileSync(kept);
	const sum = createHash('sha256').update(bytes).digest('hex');
	if (sum !== PUBLISHED.sha256) throw new Error(`${kept} is not what Shopify published; remove it`);
	return bytes;
}

function fetchTo(kept: string): void {
	mkdirSync(cacheRoot(), { recursive: true });
	const folder = mkdtempSync(join(cacheRoot(), 'fetch-'));
	const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
	const options = { cwd: folder, stdio, timeout: 60_000 };
	try {
		const archive = execFileSync('npm', ['pack', '--silent', PUBLISHED.package], options);
		execFileSync('tar', ['-xzf', archive.toString().trim(), PUBLISHED.file], options);
		renameSync(join(folder, PUBLISHED.file), kept);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
