import { RETURN_FIELDS } from '../document';

/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/returnProcess */
const MONEY = 'presentmentMoney { amount currencyCode }';

/** The return with what an earlier run wrote down under the same key. */
export const RETURN_TO_PROCESS = /* GraphQL */ `
	query ReturnToProcess($id: ID!, $namespace: String!, $claim: String!) {
		return(id: $id) {
			...ReturnFields
			order {
				disputes {
					status
				}
				metafield(namespace: $namespace, key: $claim) {
					value
					compareDigest
				}
			}
		}
	}
	${RETURN_FIELDS}
`;

export const FINANCIAL_OUTCOME = /* GraphQL */ `
	query FinancialOutcome(
		$id: ID!
		$lines: [SuggestedOutcomeReturnLineItemInput!]!
		$exchange: [SuggestedOutcomeExchangeLineItemInput!]!
		$shipping: RefundShippingInput
		$allocation: RefundMethodAllocation
	) {
		return(id: $id) {
			suggestedFinancialOutcome(
				returnLineItems: $lines
				exchangeLineItems: $exchange
				refundShipping: $shipping
				refundMethodAllocation: $allocation
			) {
				maximumRefundable { ${MONEY} }
				financialTransfer {
					... on RefundReturnOutcome {
						amount { ${MONEY} }
						suggestedTransactions {
							parentTransaction {
								id
							}
							amountSet { ${MONEY} }
						}
					}
					... on InvoiceReturnOutcome {
						owed: amount { ${MONEY} }
					}
				}
			}
		}
	}
`;

export const RETURN_PROCESS = /* GraphQL */ `
	mutation ReturnProcess($input: ReturnProcessInput!) {
		returnProcess(input: $input) {
			return {
				id
			}
			userErrors {
				code
				field
				message
			}
		}
	}
`;

/** Written only when nobody else wrote since it was read: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/metafieldsSet */
export const CLAIM_SET = /* GraphQL */ `
	mutation ClaimSet($claims: [MetafieldsSetInput!]!) {
		metafieldsSet(metafields: $claims) {
			metafields {
				compareDigest
			}
			userErrors {
				code
				field
				message
			}
		}
	}
`;
