import type { Money } from '../../shared/types';

export interface MoneyBag {
	presentmentMoney: { amount: string; currencyCode: string };
}

/** An order as `ORDER_FIELDS` asks for it. Customer data may be null without Shopify's approval. */
export interface OrderNode {
	id: string;
	name: string;
	email: string | null;
	createdAt: string;
	cancelledAt: string | null;
	displayFinancialStatus: string | null;
	displayFulfillmentStatus: string;
	statusPageUrl: string | null;
	discountCodes: string[];
	/** BCP 47, such as `de-DE`. */
	customerLocale: string | null;
	taxesIncluded: boolean;
	customer: { id: string } | null;
	/** The customer again: tags that are withheld do not take the id with them. */
	tagged: { tags: string[] } | null;
	purchasingEntity: { __typename: string } | null;
	shippingAddress: (AddressNode & { countryCodeV2: string | null }) | null;
	billingAddress: { countryCodeV2: string | null } | null;
	/** Asked for together with the address. */
	phone?: string | null;
	shippingLine: { discountedPriceSet: MoneyBag; taxLines: TaxLineNode[] } | null;
	totalRefundedShippingSet: MoneyBag;
	totalReceivedSet: MoneyBag;
	totalRefundedSet: MoneyBag;
	suggestedRefund: { maximumRefundableSet: MoneyBag } | null;
	disputes: Array<{ id: string; status: string }>;
	lineItems: Page<LineItemNode>;
	/** Read where the tax comes on top of the prices. */
	taxes?: LineTaxNode[];
	fulfillments: ParcelNode[];
	refunds: Array<{ id: string; createdAt: string | null; totalRefundedSet: MoneyBag }>;
	returns: Page<ReturnNode>;
}

/** One page of a list, and where the next one starts. */
export interface Page<T> {
	nodes: T[];
	pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Only asked for when the address itself is wanted. */
type AddressNode = Partial<
	Record<
		'name' | 'company' | 'address1' | 'address2' | 'city' | 'provinceCode' | 'zip' | 'phone',
		string | null
	>
>;

interface TaxLineNode {
	priceSet: MoneyBag;
}

export interface LineTaxNode {
	id: string;
	taxLines: TaxLineNode[];
}

export interface LineItemNode {
	id: string;
	title: string;
	variantTitle: string | null;
	sku: string | null;
	quantity: number;
	currentQuantity: number;
	refundableQuantity: number;
	unfulfilledQuantity: number;
	requiresShipping: boolean;
	originalUnitPriceSet: MoneyBag;
	discountedUnitPriceAfterAllDiscountsSet: MoneyBag;
	product: { tags: string[]; productType: string } | null;
}

export interface ParcelNode extends FulfillmentNode {
	status: string;
	createdAt: string;
	fulfillmentLineItems: Page<{ lineItem: { id: string } }>;
}

export interface FulfillmentNode {
	displayStatus: string | null;
	estimatedDeliveryAt: string | null;
	deliveredAt: string | null;
	trackingInfo: Array<{ company: string | null; number: string | null; url: string | null }>;
	events: {
		nodes: Array<{
			status: string;
			happenedAt: string;
			message: string | null;
			city: string | null;
		}>;
	};
}

interface ReturnNode {
	id: string;
	name: string;
	status: string;
	returnLineItems: Page<{
		/** Absent for lines that Shopify could not match to a parcel: they name no line of the order. */
		quantity?: number;
		refundedQuantity?: number;
		fulfillmentLineItem?: { lineItem: { id: string } };
	}>;
}

/** Money as the customer saw it. */
export const money = ({ presentmentMoney }: MoneyBag): Money => ({
	amount: presentmentMoney.amount,
	currency: presentmentMoney.currencyCode,
});
