import { measure } from '../../eval/measure';
import { whyNoData } from '../../eval/sets';

/** Measures 60,000 messages and learns moods twice, so it runs with the long tests. */
const reason = whyNoData();

if (reason) {
	test.skip(`the headline figures reach their bars: ${reason}`, () => undefined);
} else {
	const { figures, missing } = measure();

	test('every set was there to measure', () => expect(missing).toEqual([]));

	test.each(figures.filter(({ bar }) => bar !== undefined).map((f) => [f.what, f.value, f.bar!]))(
		'%s is %d, at least %d',
		(_, value, bar) => expect(value).toBeGreaterThanOrEqual(bar),
	);

	test.each(
		figures.filter(({ least }) => least !== undefined).map((f) => [f.what, f.value, f.least!]),
	)('%s is %d, at most %d', (_, value, most) => expect(value).toBeLessThanOrEqual(most));
}
