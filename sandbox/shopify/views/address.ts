import { gid, type Address } from '../../shop';

export function addressView(address: Address | null) {
	if (!address) return null;
	const { firstName, lastName, address1, zip, city, country, countryCode, province, phone } =
		address;
	const { address2 = null, company = null, provinceCode = null } = address;
	const name = `${firstName} ${lastName}`;
	return {
		id: gid('MailingAddress', `${address.id}?model_name=Address`),
		firstName,
		lastName,
		name,
		company,
		address1,
		address2,
		zip,
		city,
		province,
		provinceCode,
		country,
		countryCodeV2: countryCode,
		phone,
		formatted: ({ withName }: { withName?: boolean }) => [
			...(withName ? [name] : []),
			address1,
			`${zip} ${city}`,
			country,
		],
		formattedArea: `${city}, ${country}`,
	};
}
