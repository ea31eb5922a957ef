import { easyPostOperation } from '../client';
import { addressField, addressOf } from './fields';

interface Verification {
	success?: boolean;
	errors?: Array<{ code?: string; field?: string; message?: string; suggestion?: string | null }>;
	details?: {
		latitude?: number | null;
		longitude?: number | null;
		time_zone?: string | null;
	} | null;
}

interface Verified {
	[field: string]: unknown;
	residential?: boolean | null;
	verifications?: { delivery?: Verification };
}

const FIELDS = [
	'name',
	'company',
	'street1',
	'street2',
	'city',
	'state',
	'zip',
	'country',
] as const;

/** https://docs.easypost.com/docs/addresses: without `verify_strict` an address that cannot be found is no error. */
export const verify = easyPostOperation({
	resource: 'address',
	operation: 'verify',
	effect: 'read',
	menu: {
		name: 'Verify',
		action: 'Verify an address',
		description: 'Whether mail reaches an address, and how the postal service writes it',
	},
	fields: { address: addressField('Address', 'The address to look at; nothing is kept for later') },
	async run(easyPost, params) {
		const address = addressOf(params.address, 'Address');
		const { Address: addresses } = await easyPost.sdk();
		const answer = (await addresses.create({
			...address,
			verify: true,
		} as never)) as unknown as Verified;
		const delivery = answer.verifications?.delivery;
		const errors = delivery?.errors ?? [];
		const written = Object.fromEntries(
			FIELDS.map((name) => [name, answer[name] ? String(answer[name]) : null]),
		);
		return {
			// Some carriers' own verification reports success beside errors.
			verified: delivery?.success === true && errors.length === 0,
			address: written,
			changed: FIELDS.some((name) => plain(written[name]) !== plain(address[name])),
			residential: answer.residential ?? null,
			latitude: delivery?.details?.latitude ?? null,
			longitude: delivery?.details?.longitude ?? null,
			timeZone: delivery?.details?.time_zone ?? null,
			messages: errors.map(({ code, field, message, suggestion }) => ({
				code: code ?? null,
				field: field ?? null,
				message: message ?? '',
				suggestion: suggestion ?? null,
			})),
		};
	},
});

/** Capital letters alone are no change that a shopper should be asked about. */
const plain = (text: string | null | undefined) => (text ?? '').trim().toUpperCase();
