/** Writing systems that decide the language by themselves. */
const SCRIPTS: [string, RegExp][] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ko', /\p{Script=Hangul}/gu],
	['zh', /\p{Script=Han}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['el', /\p{Script=Greek}/gu],
	['ru', /\p{Script=Cyrillic}/gu],
	['th', /\p{Script=Thai}/gu],
	['hi', /\p{Script=Devanagari}/gu],
	['bn', /\p{Script=Bengali}/gu],
	['ka', /\p{Script=Georgian}/gu],
	['hy', /\p{Script=Armenian}/gu],
];

/** The language of a non-Latin text, or undefined when most of its letters are Latin. */
export function languageByScript(text: string): string | undefined {
	// eslint-disable-next-line no-control-regex -- the Latin blocks begin at the first code point
	if (!/[^\u0000-\u024f\u1e00-\u1eff\u2000-\u2bff]/.test(text)) return undefined;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	const counts = SCRIPTS.map(
		([language, letters]) => [language, text.match(letters)?.length ?? 0] as const,
	);
	const [best, count] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
	const kana = counts[0]![1];
	const winner = best === 'zh' && kana > 0 ? 'ja' : best;
	// An ideograph says as much as several Latin letters.
	const weight = winner === 'ja' || winner === 'zh' || winner === 'ko' ? 3 : 1;
	if (count * weight <= latin) return undefined;
	if (winner === 'ru' && /[іїєґ]/i.test(text)) return 'uk';
	if (winner === 'ru' && /[ђћџљњј]/i.test(text)) return 'sr';
	if (winner === 'ar' && /[پچژگ]/.test(text)) return 'fa';
	return winner;
}
