'use strict';

/**
 * Runs one evaluation as the package is built: `node test/eval/bundled.js score`. Bundled by esbuild, because
 * what runs through tsx keeps the name of every function, which takes longer than the engine itself.
 */
const { buildSync } = require('esbuild');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const [name] = process.argv.splice(2, 1);
const folder = mkdtempSync(path.join(tmpdir(), 'understanding-'));
const outfile = path.join(folder, `${name}.js`);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
buildSync({
	entryPoints: [path.join(__dirname, `${name}.ts`)],
	outfile,
	bundle: true,
	platform: 'node',
	target: 'node24',
	define: { __dirname: JSON.stringify(__dirname) },
});
require(outfile);
