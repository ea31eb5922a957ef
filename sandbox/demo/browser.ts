import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Nothing here may look for an update, an account or a sync server: the tests stay on this machine. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** A headless Chromium of this machine; installed from Debian's packages where that is possible. */
export async function openBrowser(report: (line: string) => void): Promise<Browser> {
	const executablePath = (await installed()) ?? (await install(report));
	return await chromium.launch({ executablePath, args: FLAGS });
}

async function installed(): Promise<string | undefined> {
	return PLACES.find((place) => existsSync(place));
}

async function install(report: (line: string) => void): Promise<string> {
	report('Installing Chromium from the packages of this system');
	try {
		await run('apt-get', ['update', '-qq']);
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
	} catch {
		// The message below says what to do; apt's own output would not.
	}
	const place = await installed();
	if (place) return place;
	throw new Error(
		'This needs Chromium. Install it (on Debian: apt-get install chromium) and start again.',
	);
}
