const { readdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

/**
 * Bundles every `sdk.ts` below nodes/ into the place of its compiled file, and writes the licences of the
 * packages whose code is now part of ours.
 * @param {{ root: string, dist: string }} folders the project and its build output
 */
async function bundleSdks({ root, dist }) {
	const entries = filesNamed(path.join(root, 'nodes'), 'sdk.ts');
	const { metafile } = await esbuild.build({
		entryPoints: entries,
		outbase: root,
		outdir: dist,
		bundle: true,
		platform: 'node',
		target: 'node22',
		format: 'cjs',
		minify: true,
		keepNames: true,
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	});
	writeFileSync(
		path.join(dist, 'THIRD_PARTY_NOTICES.md'),
		notices(root, Object.keys(metafile.inputs)),
	);
}

function filesNamed(folder, name) {
	return readdirSync(folder, { recursive: true })
		.map((file) => path.join(folder, file))
		.filter((file) => path.basename(file) === name && statSync(file).isFile());
}

function notices(root, inputs) {
	const folders = new Set(
		inputs
			.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replace(/\\/g, '/'))?.[1])
			.filter(Boolean),
	);
	const sections = [...folders]
		.map((folder) => ({ folder, ...readPackage(path.join(root, folder)) }))
		.sort((a, b) => a.name.localeCompare(b.name))
		.map(({ folder, name, version, license }) => {
			return `## ${name} ${version}\n\nLicence: ${license}\n\n${licenceText(path.join(root, folder))}\n`;
		});
	return `# Third-party notices\n\nThis package contains the code of these packages.\n\n${sections.join('\n')}`;
}

function readPackage(folder) {
	const { name, version, license } = JSON.parse(
		readFileSync(path.join(folder, 'package.json'), 'utf8'),
	);
	return { name, version, license: typeof license === 'object' ? license.type : license };
}

function licenceText(folder) {
	const texts = readdirSync(folder)
		.filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
		.map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
	return texts.length > 0
		? '```\n' + texts.join('\n\n') + '\n```'
		: 'The package carries no licence file of its own.';
}

module.exports = { bundleSdks };
