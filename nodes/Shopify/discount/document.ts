/** Admin GraphQL 2026-10: https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/discountCodeBasicCreate */
const DISCOUNT_FIELDS = /* GraphQL */ `
	fragment DiscountFields on DiscountCodeNode {
		id
		codeDiscount {
			__typename
			... on DiscountCodeBasic {
				status
				startsAt
				endsAt
				usageLimit
				context {
					__typename
					... on DiscountCustomers {
						customers {
							id
						}
					}
				}
				customerGets {
					value {
						__typename
						... on DiscountPercentage {
							percentage
						}
						... on DiscountAmount {
							amount {
								amount
								currencyCode
							}
						}
					}
				}
				minimumRequirement {
					__typename
					... on DiscountMinimumSubtotal {
						greaterThanOrEqualToSubtotal {
							amount
							currencyCode
						}
					}
				}
			}
		}
	}
`;

export const DISCOUNT_BY_CODE = /* GraphQL */ `
	query DiscountByCode($code: String!) {
		shop {
			currencyCode
		}
		codeDiscountNodeByCode(code: $code) {
			...DiscountFields
		}
	}
	${DISCOUNT_FIELDS}
`;

export const DISCOUNT_CREATE = /* GraphQL */ `
	mutation DiscountCreate($discount: DiscountCodeBasicInput!) {
		discountCodeBasicCreate(basicCodeDiscount: $discount) {
			codeDiscountNode {
				...DiscountFields
			}
			userErrors {
				field
				message
				code
			}
		}
	}
	${DISCOUNT_FIELDS}
`;
