import type { IDataObject } from 'n8n-workflow';
import { objectIn, textOf } from '../json';
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
	const reasons = byCode(objectIn(given.policyReasons, 'Reasons').reason);
	const countries = byCode(objectIn(given.policyCountries, 'Countries').country);
	const triggers = byCode(objectIn(given.policyTriggers, 'Triggers').trigger);
	return readPolicy({
		...document,
		reasons,
		escalation: {
			triggers,
			...(given.policyHighValue ? { highValue: given.policyHighValue } : {}),
		},
		countries: Object.fromEntries(
			Object.entries(countries).map(([code, country]) => [code.toUpperCase(), country]),
		),
	});
}

function byCode(rows: unknown): IDataObject {
	const list = Array.isArray(rows) ? (rows as IDataObject[]) : [];
	return Object.fromEntries(list.map(({ code, ...rest }) => [textOf(code), rest]));
}
