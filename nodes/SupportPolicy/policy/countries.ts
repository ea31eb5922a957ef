/**
 * Where consumers may withdraw from a purchase at a distance, with the time zone in which a day ends last there. The
 * 27 states of the Union with their territories, the three others of the European Economic Area, and the United
 * Kingdom. Switzerland has no such right by law.
 */
export const CONSUMER_ZONES: Record<string, string> = {
	AT: 'Europe/Vienna',
	BE: 'Europe/Brussels',
	BG: 'Europe/Sofia',
	CY: 'Asia/Nicosia',
	CZ: 'Europe/Prague',
	DE: 'Europe/Berlin',
	DK: 'Europe/Copenhagen',
	EE: 'Europe/Tallinn',
	ES: 'Atlantic/Canary',
	FI: 'Europe/Helsinki',
	FR: 'Europe/Paris',
	GR: 'Europe/Athens',
	HR: 'Europe/Zagreb',
	HU: 'Europe/Budapest',
	IE: 'Europe/Dublin',
	IT: 'Europe/Rome',
	LT: 'Europe/Vilnius',
	LU: 'Europe/Luxembourg',
	LV: 'Europe/Riga',
	MT: 'Europe/Malta',
	NL: 'Europe/Amsterdam',
	PL: 'Europe/Warsaw',
	PT: 'Atlantic/Azores',
	RO: 'Europe/Bucharest',
	SE: 'Europe/Stockholm',
	SI: 'Europe/Ljubljana',
	SK: 'Europe/Bratislava',
	IS: 'Atlantic/Reykjavik',
	LI: 'Europe/Vaduz',
	NO: 'Europe/Oslo',
	GB: 'Europe/London',
	// Parts of the Union with a code of their own (Treaty on the Functioning of the EU, art. 355(1) and (4)).
	AX: 'Europe/Mariehamn',
	GF: 'America/Cayenne',
	GP: 'America/Guadeloupe',
	MF: 'America/Marigot',
	MQ: 'America/Martinique',
	RE: 'Indian/Reunion',
	YT: 'Indian/Mayotte',
};

const OUTSIDE_THE_UNION = ['IS', 'LI', 'NO', 'GB'];

/** Names that stand for several countries in a policy. */
export const COUNTRY_GROUPS: Record<string, string[]> = {
	EU: Object.keys(CONSUMER_ZONES).filter((code) => !OUTSIDE_THE_UNION.includes(code)),
};

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && code !== 'EU';

/** A two-letter code in capitals; null when there is none. `UK` and `EL` are written by some for GB and GR. */
export function countryCode(given: string | null | undefined): string | null {
	const code = (given ?? '').trim().toUpperCase();
	if (code === 'UK') return 'GB';
	if (code === 'EL') return 'GR';
	return isCountry(code) ? code : null;
}
