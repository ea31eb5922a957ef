const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * At most `maximum` characters as people count them; an emoji or an accented letter is never cut in two. What
 * is cut off shows as `…`, which counts.
 */
export function truncate(text: string, maximum: number): string {
	if (text.length <= maximum) return text;
	let kept = '';
	let keptButOne = '';
	let count = 0;
	for (const { segment } of graphemes.segment(text)) {
		if (++count > maximum) return `${keptButOne.trimEnd()}…`;
		keptButOne = kept;
		kept += segment;
	}
	return text;
}

/** ANSI colour codes, which a terminal would obey. */
// eslint-disable-next-line no-control-regex
const ANSI = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** Control characters, separators that some viewers break lines at, and text direction overrides. */
// eslint-disable-next-line no-control-regex
const NOT_FOR_A_LINE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** A text for a log, a title or a table cell: one line that cannot forge another one. */
export function singleLine(text: string, maximum = 200): string {
	const line = text.replace(ANSI, '').replace(NOT_FOR_A_LINE, ' ').replace(/\s+/g, ' ').trim();
	return truncate(line, maximum);
}
