/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/orderUpdate */
export const ORDER_NOTE = /* GraphQL */ `
	query OrderNote($id: ID!) {
		order(id: $id) {
			note
		}
	}
`;

export const ORDER_TAGS = /* GraphQL */ `
	query OrderTags($id: ID!) {
		record: order(id: $id) {
			tags
		}
	}
`;

const ADDRESS = `shippingAddress {
	firstName
	lastName
	company
	address1
	address2
	zip
	city
	provinceCode
	countryCode: countryCodeV2
	phone
}`;

export const ORDER_ADDRESS = /* GraphQL */ `
	query OrderAddress($id: ID!) {
		order(id: $id) {
			name
			cancelledAt
			displayFulfillmentStatus
			${ADDRESS}
		}
	}
`;

export const UPDATE_ORDER = /* GraphQL */ `
	mutation UpdateOrder($input: OrderInput!) {
		orderUpdate(input: $input) {
			order {
				id
				${ADDRESS}
			}
			userErrors {
				field
				message
			}
		}
	}
`;
