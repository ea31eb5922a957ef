import {
	LINE_FIELDS,
	MONEY,
	ORDER_FIELDS,
	PAGE,
	PARCEL_FIELDS,
	REFUND_FIELDS,
	RETURN_FIELDS,
} from './fragments';

/** As little as tells one order from another: what Shopify's search finds is compared before anything is read. */
export const ORDER_CANDIDATES = /* GraphQL */ `
	query OrderCandidates($search: String!, $first: Int!, $after: String) {
		shop {
			orderNumberFormatPrefix
			orderNumberFormatSuffix
		}
		orders(first: $first, after: $after, query: $search, sortKey: CREATED_AT, reverse: true) {
			nodes {
				id
				name
				email
				confirmationNumber
				customer {
					id
				}
			}
			${PAGE}
		}
	}
`;

export const ORDER_BY_ID = /* GraphQL */ `
	query OrderById($id: ID!, $withAddress: Boolean!) {
		order(id: $id) {
			...OrderFields
		}
	}
	${ORDER_FIELDS}
`;

export const CUSTOMER_ORDERS = /* GraphQL */ `
	query CustomerOrders($search: String!, $first: Int!, $after: String) {
		orders(first: $first, after: $after, query: $search, sortKey: CREATED_AT, reverse: true) {
			nodes {
				id
				name
				createdAt
				cancelledAt
				displayFinancialStatus
				displayFulfillmentStatus
				returnStatus
				tags
				statusPageUrl
				currentSubtotalLineItemsQuantity
				totalPriceSet { ${MONEY} }
				totalRefundedSet { ${MONEY} }
			}
			${PAGE}
		}
	}
`;

export const ORDER_LINES = /* GraphQL */ `
	query OrderLines($id: ID!, $after: String) {
		order(id: $id) {
			lineItems(first: 100, after: $after) {
				nodes {
					...LineFields
				}
				${PAGE}
			}
		}
	}
	${LINE_FIELDS}
`;

/** Only read where the tax comes on top of the prices: it would make every look-up dearer. */
export const ORDER_TAXES = /* GraphQL */ `
	query OrderTaxes($id: ID!, $after: String) {
		order(id: $id) {
			lineItems(first: 100, after: $after) {
				nodes {
					id
					taxLines(first: 10) {
						priceSet { ${MONEY} }
					}
				}
				${PAGE}
			}
		}
	}
`;

/** 250 is the most that Shopify gives of a list. */
export const ORDER_PARCELS_AND_REFUNDS = /* GraphQL */ `
	query OrderParcelsAndRefunds($id: ID!) {
		order(id: $id) {
			fulfillments(first: 250) {
				...ParcelFields
				fulfillmentLineItems(first: 250) {
					nodes {
						...ParcelLineFields
					}
					${PAGE}
				}
			}
			refunds(first: 250) {
				...RefundFields
			}
		}
	}
	${PARCEL_FIELDS}
	${REFUND_FIELDS}
`;

export const ORDER_RETURNS = /* GraphQL */ `
	query OrderReturns($id: ID!, $after: String) {
		order(id: $id) {
			returns(first: 10, after: $after) {
				nodes {
					...ReturnFields
					returnLineItems(first: 250) {
						nodes {
							...ReturnLineFields
						}
						${PAGE}
					}
				}
				${PAGE}
			}
		}
	}
	${RETURN_FIELDS}
`;

export const GRANTED_SCOPES = /* GraphQL */ `
	query GrantedScopes {
		currentAppInstallation {
			accessScopes {
				handle
			}
		}
	}
`;
