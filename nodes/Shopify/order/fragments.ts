/**
 * Everything a support answer needs to know of an order. The first page of each list is large enough for nearly
 * every order and small enough to be cheap; `whole.ts` reads on where it is not.
 * Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Order
 */
export const MONEY = 'presentmentMoney { amount currencyCode }';
export const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Parcels and refunds are lists without pages: one that is this long may go on. */
export const FIRST_PARCELS = 5;
export const FIRST_REFUNDS = 5;

/** What an order can do without: kept from an app without a scope or an approval, it is left out. */
export const MAY_BE_WITHHELD = [
	'order.shippingAddress',
	'order.billingAddress',
	'order.purchasingEntity',
	'order.phone',
	'order.tagged',
] as const;

export const LINE_FIELDS = /* GraphQL */ `
	fragment LineFields on LineItem {
		id
		title
		variantTitle
		sku
		quantity
		currentQuantity
		refundableQuantity
		unfulfilledQuantity
		requiresShipping
		originalUnitPriceSet { ${MONEY} }
		discountedUnitPriceAfterAllDiscountsSet { ${MONEY} }
		product {
			tags
			productType
		}
	}
`;

export const PARCEL_FIELDS = /* GraphQL */ `
	fragment ParcelFields on Fulfillment {
		status
		displayStatus
		createdAt
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
	fragment ParcelLineFields on FulfillmentLineItem {
		lineItem {
			id
		}
	}
`;

export const REFUND_FIELDS = /* GraphQL */ `
	fragment RefundFields on Refund {
		id
		createdAt
		totalRefundedSet { ${MONEY} }
	}
`;

export const RETURN_FIELDS = /* GraphQL */ `
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

const ADDRESS_FIELDS = /* GraphQL */ `
	fragment AddressFields on MailingAddress {
		name
		company
		address1
		address2
		city
		provinceCode
		zip
		phone
	}
`;

export const ORDER_FIELDS = /* GraphQL */ `
	fragment OrderFields on Order {
		id
		name
		email
		createdAt
		cancelledAt
		displayFinancialStatus
		displayFulfillmentStatus
		statusPageUrl
		discountCodes
		customerLocale
		taxesIncluded
		customer {
			id
		}
		tagged: customer {
			tags
		}
		purchasingEntity {
			__typename
		}
		shippingAddress {
			countryCodeV2
			...AddressFields @include(if: $withAddress)
		}
		billingAddress {
			countryCodeV2
		}
		phone @include(if: $withAddress)
		shippingLine {
			discountedPriceSet { ${MONEY} }
			taxLines {
				priceSet { ${MONEY} }
			}
		}
		totalRefundedShippingSet { ${MONEY} }
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
			fulfillmentLineItems(first: 10) {
				nodes {
					...ParcelLineFields
				}
				${PAGE}
			}
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
	${ADDRESS_FIELDS}
	${LINE_FIELDS}
	${PARCEL_FIELDS}
	${REFUND_FIELDS}
	${RETURN_FIELDS}
`;
