#!/usr/bin/env node
import { asker } from './prompt';
import { run } from './run';
import { loadTables, loadTemplates } from './templates/load';

const world = {
	env: process.env,
	ask: asker(),
	out: (text: string) => console.log(text),
	error: (text: string) => console.error(text),
	load: (folder?: string) => ({ templates: loadTemplates(folder), tables: loadTables(folder) }),
};

void run(process.argv.slice(2), world).then((code) => {
	process.exitCode = code;
});
