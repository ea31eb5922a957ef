import type { IDataObject } from 'n8n-workflow';
import { objectIn, textOf, unusable } from '../json';
import { readPolicy } from './read';
import type { Policy } from './types';

interface Given {
	policySource: 'form' | 'json';
	policyJson: unknown;
	policyForm: unknown;
	policyReasons?: unknown;
	policyCountries?: unknown;
	policyTriggers?: unknown;
	policyHighValue?: unknown;
}

/** The policy that a node's fields hold. @throws VendorError that names every field which cannot be used */
export function policyOf(given: Given): Policy {
	if (given.policySource === 'json') return readPolicy(objectIn(given.policyJson, 'Policy'));
	const document = { ...objectIn(given.policyForm, 'Policy') };
	const reasons = byCode(objectIn(given.policyReasons, 'Reasons').reason, 'Reasons');
	const countries = byCode(objectIn(given.policyCountries, 'Countries').country, 'Countries');
	const triggers = byCode(objectIn(given.policyTriggers, 'Triggers').trigger, 'Triggers');
	return readPolicy({
		...document,
		reasons,
		escalation: {
			triggers,
			...(given.policyHighValue ? { highValue: given.policyHighValue } : {}),
		},
		countries,
	});
}

function byCode(rows: unknown, field: string): IDataObject {
	const found = new Map<string, IDataObject>();
	for (const { code, ...rest } of Array.isArray(rows) ? (rows as IDataObject[]) : []) {
		const name = textOf(code);
		if (name && found.has(name))
			throw unusable(`${field} has ${name} twice`, 'Remove one of the two.');
		found.set(name, rest);
	}
	return Object.fromEntries(found);
}
