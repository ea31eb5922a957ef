interface MoneyBag {
	presentmentMoney: { amount: string; currencyCode: string };
}

export interface ReverseOrderNode {
	id: string;
	status: string;
	lineItems: {
		nodes: Array<{
			id: string;
			totalQuantity: number;
			fulfillmentLineItem: { id: string } | null;
			dispositions: Array<{ type: string; quantity: number }>;
		}>;
	};
	reverseDeliveries: { nodes: DeliveryNode[] };
}

export interface DeliveryNode {
	id: string;
	reverseDeliveryLineItems: {
		nodes: Array<{ quantity: number; reverseFulfillmentOrderLineItem: { id: string } }>;
	};
	deliverable: {
		label?: { publicFileUrl: string | null } | null;
		tracking?: { number: string | null; url: string | null; carrierName: string | null } | null;
	} | null;
}

export interface ReturnLineNode {
	id: string;
	quantity: number;
	processedQuantity: number;
	processableQuantity: number;
	refundedQuantity: number;
	refundableQuantity: number;
	customerNote: string | null;
	returnReasonNote: string;
	returnReasonDefinition: { id: string; handle: string; name: string } | null;
	/** The last three are absent for a line that Shopify could not match to a parcel. */
	restockingFee?: { percentage: number; amountSet: MoneyBag } | null;
	withCodeDiscountedTotalPriceSet?: MoneyBag;
	fulfillmentLineItem?: {
		id: string;
		lineItem: { id: string; title: string; variantTitle: string | null; sku: string | null };
	};
}

export interface ReturnRefundNode {
	id: string;
	note: string | null;
	createdAt: string | null;
	totalRefundedSet: MoneyBag;
	transactions: {
		nodes: Array<{ status: string; manualPaymentGateway: boolean; amountSet: MoneyBag }>;
	};
}

/** A return as `RETURN_FIELDS` asks for it. */
export interface ReturnNode {
	id: string;
	name: string;
	status: string;
	createdAt: string;
	requestApprovedAt: string | null;
	closedAt: string | null;
	decline: { reason: string; note: string | null } | null;
	order: { id: string; name: string; presentmentCurrencyCode: string };
	returnLineItems: { nodes: ReturnLineNode[]; pageInfo: { hasNextPage: boolean } };
	exchangeLineItems: {
		nodes: Array<{
			id: string;
			variantId: string | null;
			title: string | null;
			variantTitle: string | null;
			variantSku: string | null;
			quantity: number;
			processedQuantity: number;
			processableQuantity: number;
		}>;
	};
	returnShippingFees: Array<{ amountSet: MoneyBag }>;
	reverseFulfillmentOrders: { nodes: ReverseOrderNode[] };
	refunds: { nodes: ReturnRefundNode[] };
}
