const DECIMALS: Record<string, number> = { JPY: 0, KRW: 0, KWD: 3 };

/** Digits after the point in ISO 4217, for the currencies that the shop sells in. */
export function decimals(currency: string): number {
	return DECIMALS[currency] ?? 2;
}

/** Minor units as Shopify's `Money` scalar writes them: `"19.10"`, `"1500"`. */
export function money(minor: number, currency: string): string {
	return (minor / 10 ** decimals(currency)).toFixed(decimals(currency));
}

/** Minor units as Shopify's `Decimal` writes them: at least one digit, no further zeros (`"19.1"`). */
export function decimal(minor: number, currency: string): string {
	const short = String(Number(money(minor, currency)));
	return short.includes('.') ? short : `${short}.0`;
}

/** Minor units of a decimal string; undefined when it is no amount or finer than the currency. */
export function minorUnits(amount: string, currency: string): number | undefined {
	if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(amount)) return undefined;
	const minor = Number(amount) * 10 ** decimals(currency);
	return Math.abs(minor - Math.round(minor)) < 1e-6 ? Math.round(minor) : undefined;
}

/** Changes minor units of one currency into another; `rate` is units of `to` for one unit of `from`. */
export function convert(minor: number, from: string, to: string, rate: number): number {
	return Math.round(minor * rate * 10 ** (decimals(to) - decimals(from)));
}

/** Splits `total` in proportion to `weights`; the parts add up to the total, to the last cent. */
export function prorate(total: number, weights: number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	if (sum === 0) return weights.map(() => 0);
	let weight = 0;
	let given = 0;
	return weights.map((part) => {
		weight += part;
		const share = Math.round((total * weight) / sum) - given;
		given += share;
		return share;
	});
}
