import { textOfHtml } from '../../../nodes/shared/text/mailHtml';
import { writtenText } from '../../../nodes/shared/text/mail';

const bodies = { stripped_text: null, body_text: null, body_html: null };
const html = (body_html: string) => writtenText({ ...bodies, body_html });
const plain = (body_text: string) => writtenText({ ...bodies, body_text });

describe('the text of an HTML mail', () => {
	it.each([
		['paragraphs', '<p>One</p><p>Two<br>Three</p>', 'One\n\nTwo\nThree'],
		[
			'entities',
			'a &lt;b&gt; &amp; &#39;c&#39; &#x1F600; &nosuch; d&nbsp;e',
			"a <b> & 'c' 😀 &nosuch; d e",
		],
		['code', '<style>p{color:red}</style><p>Hi</p><script>alert("<p>")</script>', 'Hi'],
		['comments', 'Hi<!-- <p>hidden</p> --> there', 'Hi there'],
		['a list', '<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
		[
			'the quote of Gmail',
			'<div>Yes</div><div class="gmail_quote">On Monday…<blockquote>No</blockquote></div>',
			'Yes',
		],
		[
			'the quote of Gorgias',
			'<div>another one</div><blockquote class="gorgias_quote">lllll</blockquote>',
			'another one',
		],
		['a nested quote', '<blockquote>a<blockquote>b</blockquote>c</blockquote>Below', 'Below'],
		[
			'a signature',
			'<p>Thanks</p><div class="gmail_signature">Jane<br>Example Ltd</div>',
			'Thanks',
		],
		['the quote of Outlook', '<p>Fine</p><div id="divRplyFwdMsg">From: a</div>', 'Fine'],
		['an unclosed tag', 'Hello <b', 'Hello'],
		['no tags', 'a < b', 'a < b'],
	])('is read: %s', (_name, given, text) => expect(textOfHtml(given)).toBe(text));

	it.each(
		[
			['<', '<!--', '<div class="', '&#', '<p ', ' \n', '</p>', 'a<b>'],
			['<blockquote>', '<blockquote></i>', '<blockquote><p></p>', '<blockquote><p></blockquote>'],
		].flat(),
	)('is read in linear time, were it a hostile mail of "%s"', (piece) => {
		// What else the machine does counts too, so the best of a few runs is compared.
		const time = (length: number) => {
			const text = piece.repeat(length / piece.length);
			return Math.min(
				...[1, 2, 3].map(() => {
					const started = performance.now();
					textOfHtml(text);
					return performance.now() - started;
				}),
			);
		};
		const short = Math.max(time(50_000), 5);
		expect(time(800_000)).toBeLessThan(short * 16 * 6);
	});
});

describe('what a writer wrote', () => {
	it('is what Gorgias found, when it did', () => {
		const given = { stripped_text: 'Short', body_text: 'Short\n> long', body_html: '<p>Long</p>' };
		expect(writtenText(given)).toBe('Short');
	});

	it.each([
		['On Thu, Nov 14, 2024, at 02:17 PM, Agent Support <person2@example.com> wrote:'],
		['Am 14.11.2024 um 14:17 schrieb Support <support@example.com>:'],
		['Le jeu. 14 nov. 2024 à 14:17, Support <support@example.com> a écrit :'],
		['El jue, 14 nov 2024 a las 14:17, Support (<support@example.com>) escribió:'],
		['On Thu, Nov 14, 2024, Agent Support <person2@example.com>\nwrote:'],
		['-----Original Message-----'],
		['-----Ursprüngliche Nachricht-----'],
		['________________________________'],
		['-- '],
		['--'],
	])('ends at "%s"', (line) => {
		expect(plain(`Still waiting.\n\n${line}\nolder text\n> quoted`)).toBe('Still waiting.');
		expect(
			html(
				`<p>Still waiting.</p><div>${line.replace(/</g, '&lt;').replace('\n', '<br>')}</div>old`,
			),
		).toBe('Still waiting.');
	});

	it('keeps what only looks like a quote', () => {
		expect(plain('On Monday I wrote to you:\nno answer')).toContain('no answer');
		expect(plain('-- not a signature')).toBe('-- not a signature');
	});

	it('is the whole text when nothing else would be left, and null when there is none', () => {
		expect(plain('> only a quote')).toBe('> only a quote');
		expect(writtenText(bodies)).toBeNull();
		expect(html('<img src="x">')).toBeNull();
	});
});
