const { buildSync } = require('esbuild');
const { mkdirSync, writeFileSync } = require('fs');
const { dirname, join } = require('path');

/** The widget as one script without dependencies, for browsers from 2021 on. */
function bundleWidget() {
	const [file] = buildSync({
		entryPoints: [join(__dirname, 'widget.ts')],
		bundle: true,
		format: 'iife',
		minify: true,
		target: ['es2020'],
		charset: 'utf8',
		legalComments: 'none',
		tsconfigRaw: {},
		write: false,
	}).outputFiles;
	return file.text.trim().replace(/;$/, '');
}

/** Writes the script as a CommonJS module: served from memory, it needs no file access at run time. */
function buildWidget(outFile) {
	mkdirSync(dirname(outFile), { recursive: true });
	const module = `"use strict";\nexports.script = ${JSON.stringify(bundleWidget())};\n`;
	writeFileSync(outFile, module);
}

module.exports = { buildWidget, bundleWidget };
