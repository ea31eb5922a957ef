import path from 'node:path';
import { LazyPackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type ICredentialType, type INodeType, type INodeTypes } from 'n8n-workflow';
import packageJson from '../../package.json';

export const PREFIX = 'n8n-nodes-commerce-support.';
const ROOT = path.resolve(__dirname, '../..');

/**
 * What files of the package's `n8n` section export, by name, from their TypeScript source: tests need no build.
 * A file is loaded when somebody asks for its name, which is the file's own with a small first letter.
 */
function own<T>(files: string[], prefix: string, nameOf: (loaded: T) => string): Record<string, T> {
	const found: Record<string, T> = {};
	for (const file of files) {
		const [name] = path.basename(file).split('.');
		const type = `${prefix}${name[0].toLowerCase()}${name.slice(1)}`;
		let loaded: T | undefined;
		Object.defineProperty(found, type, {
			enumerable: true,
			get() {
				loaded ??= load<T>(file);
				if (`${prefix}${nameOf(loaded)}` !== type) throw new Error(`${file} is not called ${type}`);
				return loaded;
			},
		});
	}
	return found;
}

function load<T>(file: string): T {
	const source = path.join(ROOT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const exported = Object.values(require(source) as Record<string, unknown>);
	const found = exported.find((value) => typeof value === 'function') as (new () => T) | undefined;
	if (!found) throw new Error(`${file} exports no class`);
	return new found();
}

export const ownNodes = own<INodeType>(
	packageJson.n8n.nodes,
	PREFIX,
	({ description }) => description.name,
);

export const ownCredentials = own<ICredentialType>(
	packageJson.n8n.credentials,
	'',
	({ name }) => name,
);

/** n8n's own Wait loads an ES module, which jest cannot; here a moment is over at once. */
const wait = {
	description: {
		displayName: 'Wait',
		name: 'wait',
		group: ['transform'],
		version: 1.1,
		description: '',
		defaults: { name: 'Wait' },
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
} as INodeType;

let baseNodes: Promise<LazyPackageDirectoryLoader> | undefined;

async function loadBaseNodes(): Promise<LazyPackageDirectoryLoader> {
	const folder = path.dirname(require.resolve('n8n-nodes-base/package.json'));
	const loader = new LazyPackageDirectoryLoader(folder);
	await loader.loadAll();
	return loader;
}

/** Our nodes from source and n8n's own from its package, the latter loaded when a workflow first uses one. */
export async function nodeTypes(): Promise<INodeTypes> {
	baseNodes ??= loadBaseNodes();
	const base = await baseNodes;
	const find = (type: string) => {
		if (ownNodes[type]) return ownNodes[type];
		if (type === 'n8n-nodes-base.wait') return wait;
		const [packageName, name] = type.split('.');
		if (packageName === 'n8n-nodes-base') return base.getNode(name).type;
		throw new Error(`There is no node type ${type}`);
	};
	return {
		getByName: find,
		getByNameAndVersion: (type: string, version?: number) =>
			NodeHelpers.getVersionedNodeType(find(type), version),
		getKnownTypes: () => ({}),
	} as INodeTypes;
}
