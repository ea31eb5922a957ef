import type { GraphQLEnumType } from 'graphql';
import { enumOf, SUBSCRIBABLE, topicOf, TOPICS } from '../../nodes/Shopify/trigger/topics';
import { headerForm, scopesOf } from '../../sandbox/shopify/webhooks/topics';
import { officialSchema, unchecked } from './officialShopify';

const when = officialSchema ? it : it.skip;

/** Each official topic with its description, which names the header form and the scopes. */
function official(): Map<string, string> {
	const topics = officialSchema!.getType('WebhookSubscriptionTopic') as GraphQLEnumType;
	return new Map(
		topics
			.getValues()
			.map(({ name, description }) => [name, (description ?? '').replace(/\s+/g, ' ')]),
	);
}

describe(`the topics of the Shopify trigger${unchecked ? ` - skipped: ${unchecked}` : ''}`, () => {
	when('are topics of Shopify, with the scopes that it asks for', () => {
		const theirs = official();
		for (const { value, scopes = [] } of SUBSCRIBABLE) {
			const description = theirs.get(enumOf(value));
			expect([value, description]).toEqual([value, expect.stringContaining(`\`${value}\``)]);
			const asked = [...(description ?? '').matchAll(/\bread_\w+/g)].map(([scope]) => scope);
			const usual = asked.filter((scope) => !/marketplace|buyer_membership/.test(scope));
			expect([value, [...scopes].sort()]).toEqual([value, [...new Set(usual)].sort()]);
			expect([value, scopesOf(enumOf(value)).sort()]).toEqual([value, [...new Set(usual)].sort()]);
		}
	});

	when('cannot be subscribed by API where that is said', () => {
		const theirs = official();
		for (const { value, byHand } of TOPICS)
			expect([value, theirs.has(enumOf(value))]).toEqual([value, !byHand]);
	});

	it('are written one way in headers and another in the Admin API', () => {
		for (const { value } of SUBSCRIBABLE) {
			expect(topicOf(enumOf(value))).toBe(value);
			expect(headerForm(enumOf(value))).toBe(value);
		}
		expect(topicOf('CARTS_CREATE')).toBe('CARTS_CREATE');
	});
});
