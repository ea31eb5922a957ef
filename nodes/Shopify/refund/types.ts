export interface MoneyV2 {
	amount: string;
	currencyCode: string;
}

/** An amount in the customer's currency and in the shop's. */
export interface MoneyBag {
	presentmentMoney: MoneyV2;
	shopMoney: MoneyV2;
}

export interface TransactionNode {
	id: string;
	kind: string;
	status: string;
	gateway: string | null;
	formattedGateway: string | null;
	manualPaymentGateway: boolean;
	amountSet: MoneyBag;
}

export interface RefundNode {
	id: string;
	note: string | null;
	createdAt: string | null;
	totalRefundedSet: MoneyBag;
	refundLineItems: { nodes: Array<{ quantity: number; restocked: boolean }> };
	transactions: { nodes: TransactionNode[] };
}

export interface SuggestionNode {
	amountSet: MoneyBag;
	maximumRefundableSet: MoneyBag;
	subtotalSet: MoneyBag;
	totalTaxSet: MoneyBag;
	totalDutiesSet: MoneyBag;
	totalCartDiscountAmountSet: MoneyBag;
	shipping: { amountSet: MoneyBag; maximumRefundableSet: MoneyBag };
	refundLineItems: Array<{
		quantity: number;
		subtotalSet: MoneyBag;
		lineItem: {
			id: string;
			title: string;
			variantTitle: string | null;
			unfulfilledQuantity: number;
			/** False for what has no stock, such as a gift card. */
			restockable: boolean;
		};
	}>;
	refundDuties: Array<{ amountSet: MoneyBag; originalDuty: { id: string } | null }>;
	suggestedTransactions: Array<{
		gateway: string | null;
		formattedGateway: string | null;
		amountSet: MoneyBag;
		maximumRefundableSet: MoneyBag | null;
		parentTransaction: { id: string; manualPaymentGateway: boolean } | null;
	}>;
	suggestedRefundMethods: Array<{ amount: MoneyBag; maximumRefundable: MoneyBag }>;
}

/** An order as `REFUND_SUBJECT` asks for it. */
export interface Subject {
	id: string;
	name: string;
	currencyCode: string;
	presentmentCurrencyCode: string;
	customer: { id: string } | null;
	totalReceivedSet: MoneyBag;
	totalTipReceivedSet: MoneyBag;
	disputes: Array<{ status: string }>;
	returns: { nodes: Array<{ name: string; status: string }> };
	transactions: TransactionNode[];
	lineItems: {
		nodes: Array<{
			id: string;
			title: string;
			refundableQuantity: number;
			duties: Array<{ id: string }>;
		}>;
	};
	refunds: RefundNode[];
	everything: SuggestionNode | null;
}
