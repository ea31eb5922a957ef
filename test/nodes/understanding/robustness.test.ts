import { understand } from '../../../nodes/shared/understanding/understand';
import { processorTime } from '../../eval/figures';

const HOSTILE: [string, string][] = [
	['ten thousand letters', 'a'.repeat(10_000)],
	['ten thousand digits', '1'.repeat(10_000)],
	['ten thousand spaces', ' '.repeat(10_000)],
	['ten thousand line breaks', '\n'.repeat(10_000)],
	['open tags', '<'.repeat(10_000)],
	['open entities', '&'.repeat(10_000)],
	['half mail addresses', 'a@'.repeat(5_000)],
	['half numbers', '1.'.repeat(5_000)],
	['streets', 'Calle Mayor 1500 '.repeat(600)],
	['places', 'Hamburg 20095 '.repeat(800)],
	['addresses', `${'a'.repeat(60)}@`.repeat(180)],
	['half addresses', '12 a b '.repeat(1_400)],
	['order words', 'order number '.repeat(750)],
	['emoji', '😡'.repeat(5_000)],
	['quotes', '> x\n'.repeat(2_500)],
	['mail headers', 'from: a\n'.repeat(1_250)],
	['right to left', '\u202eمرحبا '.repeat(1_400)],
	['control characters', '\u0000\u0007\u001b[31m'.repeat(1_500)],
	['lone surrogates', '\ud83d'.repeat(10_000)],
];

describe('any input is answered quickly', () => {
	understand('warm up');
	test.each(HOSTILE)('%s', (_, text) => {
		const start = processorTime();
		const { intents, sentiment } = understand(text);
		expect(processorTime() - start).toBeLessThan(1_000);
		expect(intents.length).toBeGreaterThan(0);
		expect(Number.isFinite(sentiment.score)).toBe(true);
	});

	test.each([undefined, null, 42, {}, []])('%j instead of a text is empty', (value) => {
		expect(understand(value as never)).toMatchObject({
			intent: 'other',
			language: 'und',
			entities: {},
		});
	});
});

describe('only the own words of a mail count', () => {
	test('quoted history is left out', () => {
		const mail =
			'Thanks, that solved it!\n\nOn Mon, 3 Mar 2025 at 10:00, Shop wrote:\n> your order 1009 is cancelled\n> refund follows';
		expect(understand(mail)).toMatchObject({ intent: 'thanks', entities: {} });
	});
	test('an earlier message below its headers is left out', () => {
		const mail =
			'Wo ist mein Paket 1009?\n\nVon: Shop\nGesendet: Montag\nAn: Kim\nBetreff: Rechnung\n\nIhre Rechnung';
		expect(understand(mail).intents).toEqual(['order_status']);
	});
	test('signatures are left out', () => {
		expect(
			understand('Where is order 1009?\n-- \nJo Doe\nInvoice department, size M').intents,
		).toEqual(['order_status']);
	});
	test('HTML is read as text', () => {
		const html =
			'<html><style>.refund{color:red}</style><body><p>Where is order&nbsp;<b>1009</b>?</p><script>cancel()</script></body></html>';
		expect(understand(html)).toMatchObject({
			intent: 'order_status',
			entities: { orderNumber: '1009' },
		});
	});
});

test('the same message is always understood in the same way', () => {
	const text = 'The lamp from order 1009 flickers, please send a new one';
	expect(understand(text)).toEqual(understand(text));
});
