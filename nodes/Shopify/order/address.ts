import { VendorError } from '../../shared/errors';

/** The parts of an address as Shopify's `MailingAddressInput` names them. */
export const ADDRESS_PARTS = [
	'firstName',
	'lastName',
	'company',
	'address1',
	'address2',
	'zip',
	'city',
	'provinceCode',
	'countryCode',
	'phone',
] as const;
type Part = (typeof ADDRESS_PARTS)[number];
export type Address = Partial<Record<Part, string | null>>;

const NAMES: Record<Part, string> = {
	firstName: 'First Name',
	lastName: 'Last Name',
	company: 'Company',
	address1: 'Address Line 1',
	address2: 'Address Line 2',
	zip: 'Postal Code',
	city: 'City',
	provinceCode: 'Province Code',
	countryCode: 'Country Code',
	phone: 'Phone',
};
const NEVER_EMPTY = new Set<Part>(['lastName', 'address1', 'city', 'countryCode']);
const SHAPES: Partial<Record<Part, { shape: RegExp; like: string }>> = {
	countryCode: { shape: /^[A-Z]{2}$/, like: 'two letters, such as DE' },
	provinceCode: { shape: /^[A-Z0-9]{1,3}$/, like: 'the letters after the country, such as CA' },
	zip: { shape: /^[\p{L}\p{N} -]{2,12}$/u, like: 'letters, digits and hyphens' },
	phone: {
		shape: /^\+?[\d ()./-]{5,25}$/,
		like: 'a number with its country, such as +49 30 901820',
	},
};
const CAPITALS = new Set<Part>(['countryCode', 'provinceCode']);
const LONGEST = 255;

/**
 * The parts that were entered, tidied: one line each, codes in capital letters.
 * @throws VendorError that names the part which cannot be right
 */
export function readParts(entered: Record<string, unknown>): Address {
	const parts: Address = {};
	for (const part of ADDRESS_PARTS) {
		if (entered[part] === undefined) continue;
		const text = String(entered[part] ?? '')
			.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
			.replace(/\s+/g, ' ')
			.trim();
		const value = CAPITALS.has(part) ? text.toUpperCase() : text;
		const { shape, like } = SHAPES[part] ?? {};
		if (!value && NEVER_EMPTY.has(part)) throw wrong(part, 'may not be empty');
		if (value.length > LONGEST) throw wrong(part, `has more than ${LONGEST} characters`);
		if (value && shape && !shape.test(value)) throw wrong(part, `is not ${like}`);
		parts[part] = value || null;
	}
	return parts;
}

/** The address after the change; the province of the old country does not go along into another one. */
export function changedAddress(
	now: Address,
	parts: Address,
): { address: Address; changed: Part[] } {
	const moved = parts.countryCode !== undefined && parts.countryCode !== now.countryCode;
	const wanted: Address = { ...now, ...(moved && { provinceCode: null }), ...parts };
	const changed = ADDRESS_PARTS.filter((part) => (wanted[part] ?? null) !== (now[part] ?? null));
	const address = Object.fromEntries(ADDRESS_PARTS.map((part) => [part, wanted[part] ?? null]));
	return { address, changed };
}

const wrong = (part: Part, why: string) =>
	new VendorError({
		vendor: 'Shopify',
		title: `${NAMES[part]} ${why}`,
		nextStep: 'Correct the address and run the step again. Nothing was changed.',
		code: 'invalid_address',
		applied: 'no',
	});

/** The parts as fields of a collection. */
export const addressOptions = ADDRESS_PARTS.map((name) => ({
	displayName: NAMES[name],
	name,
	type: 'string' as const,
	default: '',
	...(name === 'countryCode' && { placeholder: 'e.g. DE' }),
	...(name === 'provinceCode' && { placeholder: 'e.g. CA' }),
})).sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
