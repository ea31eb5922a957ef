import type { OrderNode } from './node';

/** A postal address in the words of the EasyPost node's address fields; what is not known is empty. */
export interface ShippingAddress {
	name: string;
	company: string;
	street1: string;
	street2: string;
	city: string;
	/** Province code, such as `CA`. */
	state: string;
	zip: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	phone: string;
	email: string;
}

/** Where the order went; undefined when it has no address or Shopify keeps the street from this app. */
export function shippingAddressOf(node: OrderNode): ShippingAddress | undefined {
	const address = node.shippingAddress;
	if (!address?.address1) return undefined;
	return {
		name: address.name ?? '',
		company: address.company ?? '',
		street1: address.address1,
		street2: address.address2 ?? '',
		city: address.city ?? '',
		state: address.provinceCode ?? '',
		zip: address.zip ?? '',
		country: address.countryCodeV2 ?? '',
		phone: address.phone || node.phone || '',
		email: node.email ?? '',
	};
}
