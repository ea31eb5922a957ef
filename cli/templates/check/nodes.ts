import { OWN_TYPES } from '../webhooks';
import { eachNode } from './finding';

const LONGEST_CODE = 10;
const PREFIXES = ['n8n-nodes-base.', '@n8n/n8n-nodes-langchain.', OWN_TYPES];

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');

/** Only nodes every n8n with this package has, in a version it knows. */
export const types = eachNode((node, _template, { types: known }) => {
	if (!PREFIXES.some((prefix) => node.type.startsWith(prefix)))
		return [`${node.type} is of another package`];
	if (!node.type.startsWith(PREFIXES[0]!) || !known.size) return [];
	const type = known.get(node.type);
	if (!type) return [`n8n has no node ${node.type}`];
	return type.versions.includes(node.typeVersion)
		? []
		: [`${node.type} has no version ${node.typeVersion}`];
});

/** A name says what the node does here, not what it is. */
export const names = eachNode((node, _template, { types: known }) => {
	const type = known.get(node.type);
	const defaults = [node.type.split('.').pop()!, type?.displayName ?? '', type?.defaultName ?? ''];
	return defaults.some((name) => name && plain(name) === plain(node.name))
		? ['still has the default name of its type']
		: [];
});

/** Longer logic is an operation of this package, with tests. */
export const code = eachNode(({ parameters }) => {
	const text = String(parameters.jsCode ?? parameters.pythonCode ?? '');
	const lines = text.split('\n').filter((line) => line.trim()).length;
	return lines > LONGEST_CODE ? [`has ${lines} lines of code; ${LONGEST_CODE} are allowed`] : [];
});

/**
 * A call that is not waited for gets the very list of items that its node hands on, and n8n empties that list when it
 * sorts it into success and error output (2.41): the called workflow starts with nothing. One call per item has a list
 * of its own.
 */
export const calls = eachNode(({ type, parameters, onError }) => {
	const { waitForSubWorkflow } = (parameters.options ?? {}) as { waitForSubWorkflow?: boolean };
	const losesItems =
		type === `${PREFIXES[0]}executeWorkflow` &&
		waitForSubWorkflow === false &&
		onError === 'continueErrorOutput' &&
		parameters.mode !== 'each';
	return losesItems
		? ['calls without waiting and has an error output: let it run once for each item']
		: [];
});
