/** Numeric ids in the ranges that Shopify uses today, so that nothing can lean on short numbers. */
const FIRST: Record<string, number> = {
	Product: 8_140_200_000_000,
	ProductVariant: 44_310_500_000_000,
	Customer: 7_012_300_000_000,
	MailingAddress: 9_310_000_000_000,
	Order: 5_420_100_000_000,
	LineItem: 14_020_700_000_000,
	Fulfillment: 4_870_300_000_000,
	FulfillmentLineItem: 12_550_900_000_000,
	FulfillmentEvent: 36_120_000_000_000,
	OrderTransaction: 6_610_800_000_000,
	Refund: 915_300_000_000,
	RefundLineItem: 430_210_000_000,
	Return: 11_270_000_000,
	ReturnLineItem: 17_640_000_000,
	ExchangeLineItem: 2_910_000_000,
	RestockingFee: 5_310_000_000,
	ReturnShippingFee: 5_340_000_000,
	ReverseFulfillmentOrder: 7_310_000_000,
	ReverseFulfillmentOrderLineItem: 7_920_000_000,
	ReverseFulfillmentOrderDisposition: 8_150_000_000,
	ReverseDelivery: 6_430_000_000,
	ReverseDeliveryLineItem: 6_880_000_000,
	ShippingLine: 4_455_100_000_000,
	Duty: 88_120_000_000,
	OrderDisputeSummary: 9_020_000_000,
	Location: 73_510_000_000,
	ReturnReasonDefinition: 31_000_000,
	StoreCreditAccount: 512_000_000,
	StoreCreditAccountTransaction: 640_000_000,
	Metafield: 29_400_000_000_000,
	DiscountCodeNode: 1_290_000_000_000,
	ShopPolicy: 31_450_000_000,
	Page: 105_330_000_000,
};

export type Kind = keyof typeof FIRST;

/** Counts ids of each kind from the start of its range; a fresh one for each shop. */
export class Ids {
	private readonly counts = new Map<string, number>();

	next(kind: string): string {
		const count = (this.counts.get(kind) ?? 0) + 1;
		this.counts.set(kind, count);
		return this.at(kind, count);
	}

	at(kind: string, offset: number): string {
		const first = FIRST[kind];
		if (first === undefined) throw new Error(`No id range for ${kind}`);
		return String(first + offset);
	}
}

export const gid = (kind: string, id: string): string => `gid://shopify/${kind}/${id}`;

/** The numeric part of `gid://shopify/<kind>/<id>`; undefined when it is another kind or no gid. */
export function idOf(kind: string, value: string): string | undefined {
	return new RegExp(`^gid://shopify/${kind}/(\\d+)$`).exec(value)?.[1];
}
