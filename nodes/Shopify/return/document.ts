/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/objects/Return */
const MONEY = 'presentmentMoney { amount currencyCode }';

export const RETURN_FIELDS = /* GraphQL */ `
	fragment ReturnFields on Return {
		id
		name
		status
		createdAt
		requestApprovedAt
		closedAt
		decline {
			reason
			note
		}
		order {
			id
			name
			presentmentCurrencyCode
		}
		returnLineItems(first: 100) {
			pageInfo {
				hasNextPage
			}
			nodes {
				id
				quantity
				processedQuantity
				processableQuantity
				refundedQuantity
				refundableQuantity
				customerNote
				returnReasonNote
				returnReasonDefinition {
					id
					handle
					name
				}
				... on ReturnLineItem {
					restockingFee {
						percentage
						amountSet { ${MONEY} }
					}
					withCodeDiscountedTotalPriceSet { ${MONEY} }
					fulfillmentLineItem {
						id
						lineItem {
							id
							title
							variantTitle
							sku
						}
					}
				}
			}
		}
		exchangeLineItems(first: 15) {
			nodes {
				id
				variantId
				title
				variantTitle
				variantSku
				quantity
				processedQuantity
				processableQuantity
			}
		}
		returnShippingFees {
			amountSet { ${MONEY} }
		}
		reverseFulfillmentOrders(first: 5) {
			nodes {
				id
				status
				lineItems(first: 100) {
					nodes {
						id
						totalQuantity
						fulfillmentLineItem {
							id
						}
						dispositions {
							type
							quantity
						}
					}
				}
				reverseDeliveries(first: 5) {
					nodes {
						id
						reverseDeliveryLineItems(first: 15) {
							nodes {
								quantity
								reverseFulfillmentOrderLineItem {
									id
								}
							}
						}
						deliverable {
							... on ReverseDeliveryShippingDeliverable {
								label {
									publicFileUrl
								}
								tracking {
									number
									url
									carrierName
								}
							}
						}
					}
				}
			}
		}
		refunds(first: 10) {
			nodes {
				id
				note
				createdAt
				totalRefundedSet { ${MONEY} }
				transactions(first: 5) {
					nodes {
						status
						manualPaymentGateway
						amountSet { ${MONEY} }
					}
				}
			}
		}
	}
`;

export const RETURN_BY_ID = /* GraphQL */ `
	query ReturnById($id: ID!) {
		return(id: $id) {
			...ReturnFields
		}
	}
	${RETURN_FIELDS}
`;

export const RETURN_STATUS = /* GraphQL */ `
	query ReturnStatus($id: ID!) {
		return(id: $id) {
			id
			name
			status
		}
	}
`;

export const RETURN_REASONS = /* GraphQL */ `
	query ReturnReasons($search: String, $first: Int!, $after: String) {
		returnReasonDefinitions(query: $search, first: $first, after: $after, sortKey: NAME) {
			nodes {
				id
				handle
				name
				deleted
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

export const REASON_BY_HANDLE = /* GraphQL */ `
	query ReasonByHandle($handles: [String!]) {
		returnReasonDefinitions(handles: $handles, first: 1) {
			nodes {
				id
			}
		}
	}
`;

/** Returns are only listed with their orders: those that were returned last come first. */
export const RETURN_LIST = /* GraphQL */ `
	query ReturnList($search: String, $first: Int!, $after: String) {
		orders(first: $first, after: $after, query: $search, sortKey: UPDATED_AT, reverse: true) {
			nodes {
				name
				returns(first: 5, reverse: true) {
					nodes {
						id
						name
						status
						createdAt
					}
				}
			}
			pageInfo {
				hasNextPage
				endCursor
			}
		}
	}
`;

const step = (name: string, input: string, call: string) => /* GraphQL */ `
	mutation ${name}(${input}) {
		${call} {
			return {
				id
				name
				status
			}
			userErrors {
				code
				field
				message
			}
		}
	}
`;

export const RETURN_APPROVE = step(
	'ReturnApprove',
	'$input: ReturnApproveRequestInput!',
	'returnApproveRequest(input: $input)',
);
export const RETURN_DECLINE = step(
	'ReturnDecline',
	'$input: ReturnDeclineRequestInput!',
	'returnDeclineRequest(input: $input)',
);
export const RETURN_CLOSE = step('ReturnClose', '$id: ID!', 'returnClose(id: $id)');
export const RETURN_REOPEN = step('ReturnReopen', '$id: ID!', 'returnReopen(id: $id)');
export const RETURN_CANCEL = step('ReturnCancel', '$id: ID!', 'returnCancel(id: $id)');
