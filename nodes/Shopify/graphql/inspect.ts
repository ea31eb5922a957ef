import type { DocumentNode } from 'graphql';
import { VendorError } from '../../shared/errors';

/** What a document would do, and which fields it asks of the root. */
export interface Inspected {
	kind: 'query' | 'mutation';
	rootFields: string[];
}

/**
 * Mutations that move money and have an operation of their own here, which moves it once whatever is repeated. Run
 * by hand they would know no such guard.
 */
const MOVES_MONEY: Record<string, string> = {
	giftCardCredit: 'Customer: Give Store Credit',
	orderCancel: 'Order: Cancel',
	refundCreate: 'Refund: Create',
	returnProcess: 'Return: Process',
	returnRefund: 'Refund: Create',
	storeCreditAccountCredit: 'Customer: Give Store Credit',
};

/**
 * Reads a document with graphql-js, which is what decides whether it changes something: words in comments, strings
 * or names cannot fool a parser.
 * @throws VendorError for a document that is none, or that does not hold exactly one query or mutation
 */
export async function inspect(document: string): Promise<Inspected> {
	const { parse } = await import('./sdk');
	let parsed: DocumentNode;
	try {
		parsed = parse(document);
	} catch (error) {
		throw refused('This is not GraphQL', String((error as Error).message));
	}
	const operations = parsed.definitions.filter((one) => one.kind === 'OperationDefinition');
	const [operation] = operations;
	if (operations.length !== 1 || operation.operation === 'subscription') {
		throw refused(
			'The document must hold exactly one query or mutation',
			'Leave one in. Fragments beside it are fine.',
		);
	}
	if (parsed.definitions.some((one) => !/^(Operation|Fragment)Definition$/.test(one.kind)))
		throw refused(
			'The document holds a type definition',
			'Leave only the query and its fragments.',
		);
	return { kind: operation.operation, rootFields: namesIn(operation.selectionSet, parsed) };
}

/** The real names behind aliases and fragments. */
function namesIn(set: Selections, document: DocumentNode, seen = new Set<string>()): string[] {
	return set.selections.flatMap((selection) => {
		if (selection.kind === 'Field') return [selection.name.value];
		if (selection.kind === 'InlineFragment') return namesIn(selection.selectionSet, document, seen);
		const { value } = selection.name;
		const fragment = document.definitions.find(
			(one) => one.kind === 'FragmentDefinition' && one.name.value === value,
		);
		if (seen.has(value) || fragment?.kind !== 'FragmentDefinition') return [];
		seen.add(value);
		return namesIn(fragment.selectionSet, document, seen);
	});
}
type Selections = Extract<
	DocumentNode['definitions'][number],
	{ kind: 'FragmentDefinition' }
>['selectionSet'];

/** @throws VendorError for a change that is not allowed here, with what to use instead */
export function refuseChanges({ kind, rootFields }: Inspected, allowChanges: boolean): void {
	if (kind === 'query') return;
	if (!allowChanges) {
		throw refused(
			'This document changes the shop, and Allow Changes is off',
			'Turn on Allow Changes if that is what you want.',
		);
	}
	const money = rootFields.find((name) => MOVES_MONEY[name]);
	if (money) {
		throw refused(
			`${money} moves money and is not run from here`,
			`Use the operation ${MOVES_MONEY[money]}, which moves it once even when it is repeated.`,
		);
	}
}

export const refused = (title: string, nextStep: string) =>
	new VendorError({ vendor: 'Shopify', title, nextStep, code: 'refused', applied: 'no' });
