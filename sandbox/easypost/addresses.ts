import type { Reply } from '../vendor';
import { newId, timestamp, type Mode } from './account';
import { found, type Call, type Context } from './call';
import { EasyPostError, missing, type Problem } from './errors';

const FIELDS = [
	...['name', 'company', 'street1', 'street2', 'city', 'state', 'zip', 'country', 'phone', 'email'],
	...['carrier_facility', 'residential', 'federal_tax_id', 'state_tax_id'],
];

export type Address = Record<string, unknown> & { id: string; mode: Mode };

/** A new address; one that is given by its id is taken as it is. */
export function makeAddress({ addresses }: Context, given: unknown, mode: Mode): Address {
	const values = (given ?? {}) as Record<string, unknown>;
	const known = addresses.get(String(values.id));
	if (known) return known;
	const at = timestamp();
	const fields = FIELDS.map((name) => [name, values[name] === '' ? null : (values[name] ?? null)]);
	const address = {
		id: newId('adr'),
		object: 'Address',
		created_at: at,
		updated_at: at,
		...Object.fromEntries(fields),
		country: values.country || 'US',
		mode,
		verifications: {},
	};
	addresses.set(address.id, address);
	return address;
}

/** What is wrong with an address: a made-up place, or a street without a house number. */
function problemsOf({ street1, city, zip }: Address): Problem[] {
	const nowhere = /^not a /i.test(String(city ?? '')) || !(city || zip);
	const houseless = !/\d/.test(String(street1 ?? ''));
	const problem = (code: string, field: string, message: string) => ({
		code,
		field,
		message,
		suggestion: null,
	});
	return [
		...(nowhere || houseless
			? [problem('E.ADDRESS.NOT_FOUND', 'address', 'Address not found')]
			: []),
		...(houseless ? [problem('E.HOUSE_NUMBER.MISSING', 'street1', 'House number is missing')] : []),
	];
}

/** Verifies in place: capital letters and ZIP+4, as the postal service writes them. */
export function verify(address: Address, carrier?: unknown): Problem[] {
	const errors = problemsOf(address);
	if (errors.length === 0 || carrier) {
		for (const name of ['name', 'company', 'street1', 'street2', 'city', 'state']) {
			const value = address[name];
			address[name] = typeof value === 'string' ? value.toUpperCase() : value;
		}
		address.street2 ??= '';
	}
	const success = errors.length === 0;
	if (success) {
		address.residential = false;
		const { zip } = address;
		if (address.country === 'US' && /^\d{5}$/.test(String(zip)))
			address.zip = `${String(zip)}-2506`;
	}
	const place = { latitude: 33.8436, longitude: -118.39177, time_zone: 'America/Los_Angeles' };
	const nowhere = { latitude: null, longitude: null, time_zone: null };
	address.verifications = {
		zip4: { success: success || Boolean(carrier), errors, details: null },
		delivery: {
			success: success || Boolean(carrier),
			errors,
			details: success ? place : carrier ? nowhere : {},
		},
		...(carrier ? { verify_carrier: String(carrier).toLowerCase() } : {}),
	};
	return carrier ? [] : errors;
}

const unverified = (problems: Problem[]) =>
	new EasyPostError(422, 'ADDRESS.VERIFY.FAILURE', 'Unable to verify address.', problems);

export function addressRoutes(context: Context): Record<string, (call: Call) => Reply> {
	return {
		'POST /v2/addresses': ({ fields, mode }) => {
			if (!fields.address) throw missing('address');
			const address = makeAddress(context, fields.address, mode);
			if (fields.verify || fields.verify_strict) {
				const problems = verify(address, fields.verify_carrier);
				if (fields.verify_strict && problems.length > 0) throw unverified(problems);
			}
			return { status: 201, body: address };
		},
		'POST /v2/addresses/create_and_verify': ({ fields, mode }) => {
			if (!fields.address) throw missing('address');
			const address = makeAddress(context, fields.address, mode);
			const problems = verify(address, fields.verify_carrier);
			if (problems.length > 0) throw unverified(problems);
			return { status: 200, body: { address } };
		},
		'GET /v2/addresses/:id': (call) => ({ status: 200, body: found(call, context.addresses) }),
		'GET /v2/addresses/:id/verify': (call) => {
			const address = found(call, context.addresses);
			const problems = verify(address);
			if (problems.length > 0) throw unverified(problems);
			return { status: 200, body: { address } };
		},
	};
}
