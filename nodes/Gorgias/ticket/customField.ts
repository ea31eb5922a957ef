import { UserError } from 'n8n-workflow';
import type { GorgiasClient } from '../client';
import { idOf } from '../fields';

interface Definition {
	id: number;
	label: string;
	definition?: { data_type?: string };
}

/** One value as Gorgias stores it: the field's definition decides between text, number and truth value. */
export async function customFieldValue(
	gorgias: GorgiasClient,
	field: { id: string; value: unknown },
): Promise<{ id: number; value: string | number | boolean | null }> {
	const id = idOf(field.id, 'custom field ID');
	if (!id) throw new UserError('No custom field is chosen. Choose one from the list.');
	const text = String(field.value ?? '').trim();
	if (!text) return { id, value: null };
	const { definition, label } = await gorgias.get<Definition>(`/custom-fields/${id}`);
	return { id, value: typed(text, definition?.data_type, label) };
}

/** Sets the given fields and no others: changing the ticket itself would replace the whole set. */
export async function setCustomFields(
	gorgias: GorgiasClient,
	ticket: string,
	values: Array<{ id: number; value: unknown }>,
): Promise<void> {
	if (values.length > 0) await gorgias.set('PUT', `/tickets/${ticket}/custom-fields`, values);
}

function typed(text: string, type: string | undefined, label: string) {
	if (type === 'number') {
		if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
		throw new UserError(`The custom field "${label}" takes a number. Correct its value.`);
	}
	if (type === 'boolean') {
		if (/^(true|yes|1)$/i.test(text)) return true;
		if (/^(false|no|0)$/i.test(text)) return false;
		throw new UserError(`The custom field "${label}" takes true or false. Correct its value.`);
	}
	return text;
}
