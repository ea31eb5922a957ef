/**
 * Everything a support answer needs to know of an order. The first page of each list is large enough for nearly
 * every order and small enough to be cheap; `whole.ts` reads on where it is not.
 * Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Order
 */
const MONEY = 'presentmentMoney { amount currencyCode }';
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Parcels and refunds are lists without pages: one that is this long may go on. */
export const FIRST_PARCELS = 5;
export const FIRST_REFUNDS = 5;

const LINE_FIELDS = /* GraphQL */ `
	fragment LineFields on LineItem {
		id
		title
		variantTitle
		sku
		currentQuantity
		refundableQuantity
		unfulfilledQuantity
		requiresShipping
		discountedUnitPriceAfterAllDiscountsSet { ${MONEY} }
		product {
			tags
		}
	}
`;

const PARCEL_FIELDS = /* GraphQL */ `
	fragment ParcelFields on Fulfillment {
		displayStatus
		estimatedDeliveryAt
		deliveredAt
		trackingInfo(first: 1) {
			company
			number
			url
		}
		events(first: 8, sortKey: HAPPENED_AT, reverse: true) {
			nodes {
				status
				happenedAt
				message
				city
			}
		}
	}
`;

const REFUND_FIELDS = /* GraphQL */ `
	fragment RefundFields on Refund {
		id
		createdAt
		totalRefundedSet { ${MONEY} }
	}
`;

const RETURN_FIELDS = /* GraphQL */ `
	fragment ReturnFields on Return {
		id
		name
		status
	}
	fragment ReturnLineFields on ReturnLineItem {
		quantity
		refundedQuantity
		fulfillmentLineItem {
			lineItem {
				id
			}
		}
	}
`;

const ORDER_FIELDS = /* GraphQL */ `
	fragment OrderFields on Order {
		id
		name
		email
		createdAt
		cancelledAt
		displayFinancialStatus
		displayFulfillmentStatus
		statusPageUrl
		customer {
			id
		}
		totalReceivedSet { ${MONEY} }
		totalRefundedSet { ${MONEY} }
		suggestedRefund(suggestFullRefund: true) {
			maximumRefundableSet { ${MONEY} }
		}
		disputes {
			id
			status
		}
		lineItems(first: 30) {
			nodes {
				...LineFields
			}
			${PAGE}
		}
		fulfillments(first: ${FIRST_PARCELS}) {
			...ParcelFields
		}
		refunds(first: ${FIRST_REFUNDS}) {
			...RefundFields
		}
		returns(first: 5) {
			nodes {
				...ReturnFields
				returnLineItems(first: 10) {
					nodes {
						...ReturnLineFields
					}
					${PAGE}
				}
			}
			${PAGE}
		}
	}
	${LINE_FIELDS}
	${PARCEL_FIELDS}
	${REFUND_FIELDS}
	${RETURN_FIELDS}
`;

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
	query OrderById($id: ID!) {
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

/** 250 is the most that Shopify gives of a list. */
export const ORDER_PARCELS_AND_REFUNDS = /* GraphQL */ `
	query OrderParcelsAndRefunds($id: ID!) {
		order(id: $id) {
			fulfillments(first: 250) {
				...ParcelFields
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
