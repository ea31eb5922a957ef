const { buildSync } = require('esbuild');
const { mkdirSync, writeFileSync } = require('fs');
const { dirname, join } = require('path');

/** Scripts without dependencies, for browsers from 2021 on. */
function bundle(entry, format) {
	const [file] = buildSync({
		entryPoints: [join(__dirname, entry)],
		bundle: true,
		format,
		minify: true,
		target: ['es2020'],
		charset: 'utf8',
		legalComments: 'none',
		tsconfigRaw: {},
		write: false,
	}).outputFiles;
	return file.text.trim();
}

/** What every page loads: one call, to be wrapped by the trigger. */
const bundleWidget = () => bundle('widget.ts', 'iife').replace(/;$/, '');

/** What the widget imports when it is needed. */
const bundleMore = () => bundle('more.ts', 'esm');

/** Writes the scripts as a CommonJS module: served from memory, they need no file access at run time. */
function buildWidget(outFile) {
	mkdirSync(dirname(outFile), { recursive: true });
	const scripts = { script: bundleWidget(), more: bundleMore() };
	const lines = Object.entries(scripts).map(
		([name, text]) => `exports.${name} = ${JSON.stringify(text)};\n`,
	);
	writeFileSync(outFile, `"use strict";\n${lines.join('')}`);
}

module.exports = { buildWidget, bundleMore, bundleWidget };
