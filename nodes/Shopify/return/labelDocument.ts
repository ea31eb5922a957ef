const DELIVERY = /* GraphQL */ `
	reverseDelivery {
		id
	}
	userErrors {
		code
		field
		message
	}
`;

/** https://shopify.dev/docs/api/admin-graphql/2026-10/mutations/reverseDeliveryCreateWithShipping */
export const DELIVERY_CREATE = /* GraphQL */ `
	mutation DeliveryCreate(
		$reverseId: ID!
		$lines: [ReverseDeliveryLineItemInput!]!
		$tracking: ReverseDeliveryTrackingInput
		$label: ReverseDeliveryLabelInput
		$notify: Boolean!
	) {
		reverseDeliveryCreateWithShipping(
			reverseFulfillmentOrderId: $reverseId
			reverseDeliveryLineItems: $lines
			trackingInput: $tracking
			labelInput: $label
			notifyCustomer: $notify
		) {
			${DELIVERY}
		}
	}
`;

export const DELIVERY_UPDATE = /* GraphQL */ `
	mutation DeliveryUpdate(
		$deliveryId: ID!
		$tracking: ReverseDeliveryTrackingInput
		$label: ReverseDeliveryLabelInput
		$notify: Boolean!
	) {
		reverseDeliveryShippingUpdate(
			reverseDeliveryId: $deliveryId
			trackingInput: $tracking
			labelInput: $label
			notifyCustomer: $notify
		) {
			${DELIVERY}
		}
	}
`;

export const STAGE_LABEL = /* GraphQL */ `
	mutation StageLabel($input: [StagedUploadInput!]!) {
		stagedUploadsCreate(input: $input) {
			stagedTargets {
				url
				resourceUrl
				parameters {
					name
					value
				}
			}
			userErrors {
				field
				message
			}
		}
	}
`;
