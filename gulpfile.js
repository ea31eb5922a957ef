/**
 * The build: TypeScript to CommonJS, every vendor SDK (files named sdk.ts) bundled in its place so that the
 * published package has nothing to resolve on the user's machine, the widget as one script, then icons, codex
 * files and workflows, the notices of what was bundled, and last what n8n shows of each node.
 */
const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const path = require('node:path');
const { dest, parallel, series, src } = require('gulp');

const DIST = path.join(__dirname, 'dist');

async function clean() {
	rmSync(DIST, { recursive: true, force: true });
}

async function compile() {
	const tsc = require.resolve('typescript/bin/tsc');
	execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
}

/** Replaces each compiled sdk.js by a bundle, and writes THIRD_PARTY_NOTICES.md from what went into them. */
async function bundle() {
	const { bundleSdks } = require('./tools/bundle-sdks');
	await bundleSdks({ root: __dirname, dist: DIST });
}

async function widget() {
	const { buildWidget } = require('./nodes/StorefrontChat/widget/build');
	await buildWidget(path.join(DIST, 'nodes/StorefrontChat/widget/script.js'));
}

const copy = () =>
	src(
		[
			'nodes/**/*.{svg,png}',
			'nodes/**/*.node.json',
			'credentials/**/*.{svg,png}',
			'workflows/**/*.{json,md}',
			'cli/*.{json,md}',
		],
		{ base: '.', encoding: false },
	).pipe(dest('dist'));

/**
 * Writes every node's and credential's description as JSON, by n8n's own tool: where these files are, n8n reads
 * them at its start and loads a node's code only when the node is first used (n8n-core,
 * LazyPackageDirectoryLoader).
 */
async function describe() {
	const generate = require.resolve('n8n-core/bin/generate-metadata');
	execFileSync(process.execPath, [generate], { cwd: __dirname, stdio: 'inherit' });
	rmSync(path.join(DIST, 'methods'), { recursive: true });
}

exports.build = series(clean, compile, parallel(bundle, widget, copy), describe);
exports.default = exports.build;
