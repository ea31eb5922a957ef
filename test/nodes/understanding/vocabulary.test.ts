import { Matcher, type Concepts } from '../../../nodes/shared/understanding/lexicon/matcher';
import { tokenise } from '../../../nodes/shared/understanding/tokens';

function concepts(vocabulary: Concepts, language: 'en' | 'de' | 'fr', text: string): string[] {
	const tokens = tokenise(text);
	const matcher = new Matcher(vocabulary, language);
	return matcher
		.match(
			tokens,
			tokens.map((token) => token.fold),
		)
		.map((hit) => hit.concept);
}

describe('a vocabulary entry', () => {
	test('a word matches in any case and accent', () => {
		expect(concepts({ A: { fr: 'expédié' } }, 'fr', 'EXPEDIE hier')).toEqual(['A']);
	});
	test('a stem matches all endings', () => {
		expect(concepts({ A: { en: 'refund*' } }, 'en', 'refunding')).toEqual(['A']);
	});
	test('an ending matches compounds', () => {
		expect(concepts({ A: { de: '*rechnung' } }, 'de', 'Stromrechnung')).toEqual(['A']);
	});
	test('an umlaut may be written with e', () => {
		expect(concepts({ A: { de: 'größe' } }, 'de', 'groesse')).toEqual(['A']);
	});
	test('alternatives and optional words', () => {
		const vocabulary = { A: { en: 'where is/are my? parcel/order' } };
		expect(concepts(vocabulary, 'en', 'where is my order')).toEqual(['A']);
		expect(concepts(vocabulary, 'en', 'where are parcel')).toEqual(['A']);
		expect(concepts(vocabulary, 'en', 'where was my order')).toEqual([]);
	});
	test('a gap spans up to four words of the same sentence', () => {
		const vocabulary = { A: { en: 'never ~ arrived' } };
		expect(concepts(vocabulary, 'en', 'it never in all these weeks arrived')).toEqual(['A']);
		expect(concepts(vocabulary, 'en', 'never in all of these many weeks arrived')).toEqual([]);
		expect(concepts(vocabulary, 'en', 'never again. It arrived')).toEqual([]);
	});
	test('elided words are two, contractions one', () => {
		expect(
			concepts(
				{ A: { fr: "j'attends l'article" } },
				'fr',
				'J’attends l’article'.replace(/’/g, "'"),
			),
		).toEqual(['A']);
		expect(concepts({ A: { en: 'dont' } }, 'en', "I don't")).toEqual(['A']);
	});
	test('other languages do not interfere', () => {
		expect(concepts({ A: { de: 'gift' }, B: { any: 'gift' } }, 'en', 'a gift')).toEqual(['B']);
	});
});
