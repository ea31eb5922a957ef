/**
 * Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/storeCreditAccountCredit
 * An account lists its newest transactions first.
 */
const ACCOUNTS = /* GraphQL */ `
	storeCreditAccounts(first: 10) {
		nodes {
			id
			balance {
				amount
				currencyCode
			}
			transactions(first: 50, sortKey: CREATED_AT, reverse: true) {
				nodes {
					__typename
					createdAt
					event
					amount {
						amount
						currencyCode
					}
					... on StoreCreditAccountCreditTransaction {
						id
						expiresAt
						remainingAmount {
							amount
							currencyCode
						}
					}
				}
			}
		}
	}
`;

const LEDGER = /* GraphQL */ `
	value
	compareDigest
`;

export const STORE_CREDIT = /* GraphQL */ `
	query StoreCredit($id: ID!) {
		customer(id: $id) {
			id
			${ACCOUNTS}
		}
	}
`;

export const STORE_CREDIT_WITH_LEDGER = /* GraphQL */ `
	query StoreCreditWithLedger($id: ID!, $namespace: String!, $key: String!) {
		shop {
			currencyCode
		}
		customer(id: $id) {
			id
			${ACCOUNTS}
			metafield(namespace: $namespace, key: $key) {
				${LEDGER}
			}
		}
	}
`;

export const LEDGER_SET = /* GraphQL */ `
	mutation StoreCreditLedgerSet($metafields: [MetafieldsSetInput!]!) {
		metafieldsSet(metafields: $metafields) {
			metafields {
				${LEDGER}
			}
			userErrors {
				field
				message
				code
			}
		}
	}
`;

export const STORE_CREDIT_ISSUE = /* GraphQL */ `
	mutation StoreCreditIssue($id: ID!, $creditInput: StoreCreditAccountCreditInput!) {
		storeCreditAccountCredit(id: $id, creditInput: $creditInput) {
			storeCreditAccountTransaction {
				id
				balanceAfterTransaction {
					amount
					currencyCode
				}
				account {
					id
				}
			}
			userErrors {
				field
				message
				code
			}
		}
	}
`;
