import type { Reading } from '../reading';

/**
 * Words that are no mood by themselves, but pile up where a service failed: waiting, being unable, being told
 * one thing and getting another. Our own weights, on the scale of the word lists, by how much each presses.
 */
const WEIGHTS: Record<number, string> = {
	0.3: 'again told said trying another instead least even anymore already since why only asked forced without because',
	0.45: 'still cant cannot couldnt unable wont wouldnt didnt doesnt dont isnt wasnt hasnt havent not never tried wait called calling calls emailed minutes mins min minute paid charged sitting sat supposed shouldve apparently somehow basically finally yet',
	0.7: 'waiting waited hold nobody noone nothing hours hrs hour hr nowhere none refuse refuses refused refusing denied rejected fails failed failing fail stuck unanswered twice forever overnight missed seriously',
};
const MOST = 2.2;
/** A plain question may hold one of them without any reproach. */
const ASKED = 0.5;

const weights = new Map<string, number>();
for (const [weight, words] of Object.entries(WEIGHTS))
	for (const word of words.split(' ')) weights.set(word, Number(weight));

/** How much a message strains, 0 to 2.2; English only. */
export function strainOf(reading: Reading): number {
	if (reading.language !== 'en') return 0;
	const { tokens, words, covered } = reading;
	const seen = new Set<string>();
	let sum = 0;
	words.forEach((word, i) => {
		const weight = weights.get(word);
		if (weight === undefined || covered[i] || seen.has(word)) return;
		seen.add(word);
		sum += weight;
	});
	if (tokens.some((token) => token.after.includes('?'))) sum *= ASKED;
	return Math.min(MOST, Math.max(0, sum - 0.45));
}
