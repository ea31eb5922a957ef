import path from 'node:path';
import { LazyPackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type ICredentialType, type INodeType, type INodeTypes } from 'n8n-workflow';
import packageJson from '../../package.json';

export const PREFIX = 'n8n-nodes-commerce-support.';
const ROOT = path.resolve(__dirname, '../..');

/** A file of the package's `n8n` section as its TypeScript source, so that tests need no build. */
function load<T>(file: string, suffix: string): T {
	const source = path.join(ROOT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
	const exported = Object.values(require(source) as Record<string, unknown>);
	const found = exported.find((value) => typeof value === 'function') as (new () => T) | undefined;
	if (!found) throw new Error(`${file} exports no class (${suffix})`);
	return new found();
}

export const ownNodes: Record<string, INodeType> = Object.fromEntries(
	packageJson.n8n.nodes
		.map((file) => load<INodeType>(file, '.node'))
		.map((node) => [`${PREFIX}${node.description.name}`, node]),
);

export const ownCredentials: Record<string, ICredentialType> = Object.fromEntries(
	packageJson.n8n.credentials
		.map((file) => load<ICredentialType>(file, '.credentials'))
		.map((credential) => [credential.name, credential]),
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

let baseNodes: LazyPackageDirectoryLoader | undefined;

/** Our nodes from source and n8n's own from its package, the latter loaded when a workflow first uses one. */
export async function nodeTypes(): Promise<INodeTypes> {
	if (!baseNodes) {
		const folder = path.dirname(require.resolve('n8n-nodes-base/package.json'));
		baseNodes = new LazyPackageDirectoryLoader(folder);
		await baseNodes.loadAll();
	}
	const base = baseNodes;
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
