export const SUBSCRIPTIONS = /* GraphQL */ `
	query WebhookSubscriptions($after: String) {
		currentAppInstallation {
			accessScopes {
				handle
			}
		}
		webhookSubscriptions(first: 100, after: $after) {
			nodes {
				id
				topic
				uri
				format
				filter
				includeFields
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const SUBSCRIBE = /* GraphQL */ `
	mutation Subscribe($topic: WebhookSubscriptionTopic!, $uri: String!) {
		webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri, format: JSON }) {
			webhookSubscription {
				id
			}
			userErrors {
				field
				message
			}
		}
	}
`;

export const UNSUBSCRIBE = /* GraphQL */ `
	mutation Unsubscribe($id: ID!) {
		webhookSubscriptionDelete(id: $id) {
			deletedWebhookSubscriptionId
			userErrors {
				field
				message
			}
		}
	}
`;
