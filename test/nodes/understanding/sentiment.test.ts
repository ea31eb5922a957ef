import { understand } from '../../../nodes/shared/understanding/understand';

const sentiment = (text: string) => understand(text).sentiment;

describe('negative', () => {
	test.each([
		'the mug arrived broken',
		'not good at all',
		'isn’t what I expected, very poor',
		'nobody answers my mails',
		'I was charged twice',
		'great, another delay. just perfect.',
		'thanks for nothing',
		'The dress is beautiful but it arrived torn.',
		'still no parcel 😤',
		':(',
		'Das Paket ist immer noch nicht da, wirklich enttäuschend',
		'je suis très déçue de la qualité',
		'muy mala experiencia, no funciona',
		'pessimo servizio, sono deluso',
		'péssimo atendimento, estou desiludido',
		'heel slechte service, teleurgesteld',
	])('%s', (text) => expect(sentiment(text).label).toBe('negative'));
});

describe('neutral', () => {
	test.each([
		'do you ship to Portugal?',
		'please help me change my order',
		'I want to return the shirt, it is too small',
		'my code does not work',
		'could you send the invoice? Thanks in advance!',
		'Good morning, I would like to know the size',
		'is it good for hiking?',
		'Guten Tag, wann ist der Laden offen?',
		'Bonjour, quel est le prix ?',
		'Buenos días, ¿tienen talla M?',
		'Buongiorno, spedite in Svizzera?',
		'Bom dia, enviam para os Açores?',
		'Goedemorgen, welke maat heb ik nodig?',
	])('%s', (text) => expect(sentiment(text).label).toBe('neutral'));
});

describe('positive', () => {
	test.each([
		'I love it, best purchase ever',
		'thank you so much, that solved it!',
		'not bad at all, better than I expected!',
		'I couldn’t be happier',
		'thank u 😊😊',
		'😍😍',
		'super schnell geliefert, bin begeistert',
		'merci beaucoup, livraison très rapide',
		'excelente servicio, muchas gracias',
		'bellissimo, complimenti!',
		'adorei, muito obrigada',
		'prachtig, heel blij mee',
	])('%s', (text) => expect(sentiment(text).label).toBe('positive'));
});

test('a language without word list is unknown, never neutral', () => {
	expect(sentiment('где мой заказ')).toEqual({
		score: 0,
		label: 'unknown',
		confidence: 0,
		terms: [],
	});
});

test('score and confidence stay in range and the deciding terms are named', () => {
	const { score, confidence, terms } = sentiment(
		'terrible, awful, horrible!!!! 😡😡😡 worst shop ever',
	);
	expect(score).toBeGreaterThanOrEqual(-1);
	expect(score).toBeLessThan(-0.8);
	expect(confidence).toBeLessThanOrEqual(1);
	expect(terms).toContain('terrible');
});

test('typographic and plain apostrophes score the same', () => {
	expect(sentiment('it isn’t good').score).toBe(sentiment("it isn't good").score);
});
