/**
 * Decimals other than two, from ISO 4217 list one (https://www.six-group.com/en/products-services/financial-information/data-standards.html).
 * `Intl` is no source for this: its data follow custom, and give none to HUF, IDR and COP.
 */
const DECIMALS: Record<string, number> = {
	...every(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
	...every(3, 'BHD IQD JOD KWD LYD OMR TND'),
	...every(4, 'CLF UYW'),
};

/** The other codes of ISO 4217 list one that are money in use. */
const TWO_DECIMALS = new Set(
	(
		'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD ' +
		'CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD ' +
		'HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD ' +
		'MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON ' +
		'RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD ' +
		'TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG'
	).split(' '),
);

function every(decimals: number, codes: string): Record<string, number> {
	return Object.fromEntries(codes.split(' ').map((code) => [code, decimals]));
}

/** Whether a code is a currency of ISO 4217 today; capital letters only. */
export function isCurrency(code: string): boolean {
	return TWO_DECIMALS.has(code) || Object.hasOwn(DECIMALS, code);
}

/** Decimals of the currency's minor unit by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD; 2 for codes not listed. */
export function decimalsOf(currency: string): number {
	return Object.hasOwn(DECIMALS, currency) ? DECIMALS[currency] : 2;
}
