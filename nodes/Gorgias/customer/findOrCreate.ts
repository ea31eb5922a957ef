import { UserError } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import type { Params } from '../../shared/operation';
import { gorgiasOperation, type GorgiasClient } from '../client';
import { createOnce } from '../../shared/createOnce';
import { customerByEmail, customerByExternalId, customerFacts, type Customer } from './customer';
import { findOrCreateFields } from './findOrCreateFields';

export const findOrCreate = gorgiasOperation({
	resource: 'customer',
	operation: 'findOrCreate',
	effect: 'write',
	menu: {
		name: 'Find or Create',
		action: 'Find or create a customer',
		description: 'Looks for a customer, by every e-mail address they have, and adds a missing one',
	},
	scopes: ['customers:read', 'customers:write'],
	fields: findOrCreateFields,
	async run(gorgias, params) {
		const email = params.email.trim().toLowerCase();
		const externalId = params.externalId.trim();
		if (!email && !externalId) {
			throw new UserError('There is nobody to look for. Fill in Email, External ID, or both.');
		}
		const find = async () =>
			(externalId ? await customerByExternalId(gorgias, externalId) : undefined) ??
			(email ? await customerByEmail(gorgias, email) : undefined);
		const { record, applied } = await createOnce(
			find,
			async () => await createUnlessTaken(gorgias, bodyOf(params, email, externalId), find),
			gorgias.signal,
		);
		const existed = applied === 'already' || 'raced' in record;
		return {
			...customerFacts(record),
			created: !existed,
			applied: existed ? 'already' : 'yes',
		};
	},
});

/** Two who add the same customer at once: the second is told 409, and takes what the first one made. */
async function createUnlessTaken(
	gorgias: GorgiasClient,
	body: object,
	find: () => Promise<Customer | undefined>,
): Promise<Customer & { raced?: true }> {
	return await gorgias.post<Customer>('/customers', body).catch(async (error: unknown) => {
		if (!(error instanceof VendorError) || error.httpStatus !== 409) throw error;
		const found = await find();
		if (found) return { ...found, raced: true as const };
		throw error.with({
			title: 'The e-mail address belongs to a customer that cannot be found',
			nextStep:
				'Look in Gorgias for a deleted customer, or one of another shop, with this address, and merge or change it.',
		});
	});
}

function bodyOf(
	{ name, language, phone }: Params<typeof findOrCreateFields>,
	email: string,
	externalId: string,
) {
	const address = phone.trim();
	return {
		...(email ? { email } : {}),
		...(name.trim() ? { name: name.trim() } : {}),
		...(externalId ? { external_id: externalId } : {}),
		...(language.trim() ? { language: language.trim().toLowerCase() } : {}),
		...(address ? { channels: [{ type: 'phone', address, preferred: !email }] } : {}),
	};
}
