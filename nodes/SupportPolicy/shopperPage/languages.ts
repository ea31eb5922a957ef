/** What each language calls itself, for people who look for theirs. */
export const OWN_NAMES: Record<string, string> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	it: 'Italiano',
	pt: 'Português',
	nl: 'Nederlands',
};

/** The first language of a list such as `de-AT,de;q=0.9,en` that the pages speak; English when there is none. */
export function spokenOf(wanted: string): string {
	const codes = wanted
		.toLowerCase()
		.split(/[,;\s]+/)
		.map((tag) => tag.split('-')[0]);
	return codes.find((code) => Object.hasOwn(OWN_NAMES, code)) ?? 'en';
}
