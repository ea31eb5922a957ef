/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/refundCreate */
const BAG = 'presentmentMoney { amount currencyCode } shopMoney { amount currencyCode }';

const TRANSACTION_FIELDS = /* GraphQL */ `
	fragment TransactionFields on OrderTransaction {
		id
		kind
		status
		gateway
		formattedGateway
		manualPaymentGateway
		amountSet { ${BAG} }
	}
`;

const REFUND_FIELDS = /* GraphQL */ `
	fragment RefundFields on Refund {
		id
		note
		createdAt
		totalRefundedSet { ${BAG} }
		refundLineItems(first: 30) {
			nodes {
				quantity
				restocked
			}
		}
		transactions(first: 10) {
			nodes {
				...TransactionFields
			}
		}
	}
	${TRANSACTION_FIELDS}
`;

const SUGGESTION_FIELDS = /* GraphQL */ `
	fragment SuggestionFields on SuggestedRefund {
		amountSet { ${BAG} }
		maximumRefundableSet { ${BAG} }
		subtotalSet { ${BAG} }
		totalTaxSet { ${BAG} }
		totalDutiesSet { ${BAG} }
		totalCartDiscountAmountSet { ${BAG} }
		shipping {
			amountSet { ${BAG} }
			maximumRefundableSet { ${BAG} }
		}
		refundLineItems {
			quantity
			subtotalSet { ${BAG} }
			lineItem {
				id
				title
				variantTitle
				unfulfilledQuantity
				restockable
			}
		}
		refundDuties {
			amountSet { ${BAG} }
			originalDuty {
				id
			}
		}
		suggestedTransactions {
			gateway
			formattedGateway
			amountSet { ${BAG} }
			maximumRefundableSet { ${BAG} }
			parentTransaction {
				id
				manualPaymentGateway
			}
		}
		suggestedRefundMethods {
			amount { ${BAG} }
			maximumRefundable { ${BAG} }
		}
	}
`;

/** The order with everything that decides whether it may be refunded, and the suggestion for all that is left. */
export const REFUND_SUBJECT = /* GraphQL */ `
	query RefundSubject($id: ID!, $allocation: RefundMethodAllocation!) {
		order(id: $id) {
			id
			name
			currencyCode
			presentmentCurrencyCode
			customer {
				id
			}
			totalReceivedSet { ${BAG} }
			totalTipReceivedSet { ${BAG} }
			disputes {
				status
			}
			returns(first: 20) {
				nodes {
					name
					status
				}
			}
			transactions(first: 50) {
				...TransactionFields
			}
			lineItems(first: 250) {
				nodes {
					id
					title
					refundableQuantity
					duties {
						id
					}
				}
			}
			refunds(first: 50) {
				...RefundFields
			}
			everything: suggestedRefund(
				suggestFullRefund: true
				refundMethodAllocation: $allocation
			) {
				...SuggestionFields
			}
		}
	}
	${REFUND_FIELDS}
	${SUGGESTION_FIELDS}
`;

/** What Shopify would give back for chosen lines, duties and shipping. */
export const REFUND_SUGGESTION = /* GraphQL */ `
	query RefundSuggestion(
		$id: ID!
		$lines: [RefundLineItemInput!]
		$duties: [RefundDutyInput!]
		$shipping: Boolean
		$shippingAmount: Money
		$allocation: RefundMethodAllocation!
	) {
		order(id: $id) {
			suggestedRefund(
				refundLineItems: $lines
				refundDuties: $duties
				refundShipping: $shipping
				shippingAmount: $shippingAmount
				refundMethodAllocation: $allocation
			) {
				...SuggestionFields
			}
		}
	}
	${SUGGESTION_FIELDS}
`;

export const REFUNDS_OF_ORDER = /* GraphQL */ `
	query RefundsOfOrder($id: ID!) {
		order(id: $id) {
			id
			name
			totalReceivedSet { ${BAG} }
			refunds(first: 50) {
				...RefundFields
			}
		}
	}
	${REFUND_FIELDS}
`;

export const REFUND_CREATE = /* GraphQL */ `
	mutation RefundCreate($input: RefundInput!, $key: String!) {
		refundCreate(input: $input) @idempotent(key: $key) {
			refund {
				...RefundFields
			}
			userErrors {
				field
				message
			}
		}
	}
	${REFUND_FIELDS}
`;
