import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../shared/errors';
import type { Field } from '../shared/operation';
import { shopifyOperation, type Shopify } from './client';
import { customerId, dryRun, gidOf, orderId } from './fields';
import { notThere } from './notes';
import { CUSTOMER_TAGS } from './customer/document';
import { ORDER_TAGS } from './order/writes';
import { settled } from './settled';

/** https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/tagsAdd: other tags stay as they are. */
export const TAGS_ADD = /* GraphQL */ `
	mutation TagsAdd($id: ID!, $tags: [String!]!) {
		tagsAdd(id: $id, tags: $tags) {
			userErrors {
				field
				message
			}
		}
	}
`;

export const TAGS_REMOVE = /* GraphQL */ `
	mutation TagsRemove($id: ID!, $tags: [String!]!) {
		tagsRemove(id: $id, tags: $tags) {
			userErrors {
				field
				message
			}
		}
	}
`;

const tags = {
	displayName: 'Tags',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. return-requested, vip',
	description: 'Names separated by commas; capital and small letters are alike',
} as const satisfies Field;

/** The most that a tag may have. */
const LONGEST_TAG = 255;

const RECORDS = {
	order: { kind: 'Order', document: ORDER_TAGS, a: 'an order', idField: orderId },
	customer: { kind: 'Customer', document: CUSTOMER_TAGS, a: 'a customer', idField: customerId },
} as const;

export const addTags = (resource: keyof typeof RECORDS) => tagOperation(resource, 'addTags');
export const removeTags = (resource: keyof typeof RECORDS) => tagOperation(resource, 'removeTags');

/** Adds or removes tags and leaves all others alone; what is so already is not sent. */
function tagOperation(resource: keyof typeof RECORDS, operation: 'addTags' | 'removeTags') {
	const { kind, document, a, idField } = RECORDS[resource];
	const adding = operation === 'addTags';
	return shopifyOperation({
		resource,
		operation,
		effect: 'write',
		menu: {
			name: adding ? 'Add Tags' : 'Remove Tags',
			action: adding ? `Add tags to ${a}` : `Remove tags from ${a}`,
			description: adding
				? `Add tags to ${a}; the others stay`
				: `Take tags off ${a}; the others stay`,
		},
		scopes: [`write_${resource}s`],
		fields: { [`${resource}Id`]: idField, tags, dryRun },
		async run(shopify, params): Promise<IDataObject> {
			const given = params as unknown as Record<string, string> & { dryRun: boolean };
			const id = gidOf(kind, given[`${resource}Id`]);
			const wanted = namesOf(given.tags);
			const before = await tagsOf(shopify, document, id, resource);
			const changed = wanted.filter((tag) => has(before, tag) !== adding);
			const after = adding ? [...before, ...changed] : before.filter((tag) => !has(changed, tag));
			const result = { id, tags: after, changed };
			if (changed.length === 0) return { applied: 'no', ...result };
			if (given.dryRun) return { applied: 'no', ...result, dryRun: true };
			await settled(
				async () => await shopify.mutate(adding ? TAGS_ADD : TAGS_REMOVE, { id, tags: changed }),
				async () => {
					const now = await tagsOf(shopify, document, id, resource);
					return changed.every((tag) => has(now, tag) === adding);
				},
			);
			return { applied: 'yes', ...result };
		},
	});
}

async function tagsOf(shopify: Shopify, document: string, id: string, what: string) {
	const { record } = await shopify.query<{ record: { tags: string[] } | null }>(document, { id });
	if (!record) throw notThere(what);
	return record.tags;
}

const has = (tags: string[], tag: string) =>
	tags.some((one) => one.toLowerCase() === tag.toLowerCase());

/** Names out of a comma-separated text, or out of the list that an expression may give instead. */
function namesOf(value: string | string[]): string[] {
	const names = [value]
		.flat()
		.flatMap((part) => String(part ?? '').split(','))
		.map((name) => name.trim())
		.filter(Boolean);
	const title = names.length === 0 ? 'No tag is given' : 'A tag is too long for Shopify';
	if (names.length === 0 || names.some((name) => name.length > LONGEST_TAG)) {
		throw new VendorError({
			vendor: 'Shopify',
			title,
			nextStep: `Enter tags of at most ${LONGEST_TAG} characters, separated by commas.`,
			code: 'invalid_tags',
			applied: 'no',
		});
	}
	return names.filter((name, at) => names.findIndex((one) => has([one], name)) === at);
}
