/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Customer */
const CUSTOMER_FIELDS = /* GraphQL */ `
	fragment CustomerFields on Customer {
		id
		displayName
		firstName
		lastName
		locale
		note
		tags
		state
		createdAt
		numberOfOrders
		amountSpent {
			amount
			currencyCode
		}
		defaultEmailAddress {
			emailAddress
			marketingState
			marketingUpdatedAt
		}
		defaultPhoneNumber {
			phoneNumber
			smsMarketingConsent {
				state
				updatedAt
			}
		}
		lastOrder {
			id
			name
			createdAt
		}
		storeCreditAccounts(first: 10) @include(if: $withCredit) {
			nodes {
				id
				balance {
					amount
					currencyCode
				}
			}
		}
	}
`;

export const CUSTOMER_BY_ID = /* GraphQL */ `
	query CustomerById($id: ID!, $withCredit: Boolean!) {
		customer(id: $id) {
			...CustomerFields
		}
	}
	${CUSTOMER_FIELDS}
`;

export const CUSTOMER_BY_IDENTIFIER = /* GraphQL */ `
	query CustomerByIdentifier($identifier: CustomerIdentifierInput!, $withCredit: Boolean!) {
		customer: customerByIdentifier(identifier: $identifier) {
			...CustomerFields
		}
	}
	${CUSTOMER_FIELDS}
`;

export const CUSTOMER_NOTE = /* GraphQL */ `
	query CustomerNote($id: ID!) {
		customer(id: $id) {
			note
		}
	}
`;

export const CUSTOMER_TAGS = /* GraphQL */ `
	query CustomerTags($id: ID!) {
		record: customer(id: $id) {
			tags
		}
	}
`;

export const UPDATE_CUSTOMER = /* GraphQL */ `
	mutation UpdateCustomer($input: CustomerInput!) {
		customerUpdate(input: $input) {
			customer {
				id
			}
			userErrors {
				field
				message
			}
		}
	}
`;
