/** F1 of one class from its counts; 0 when nothing was right. */
export function f1(right: number, wrong: number, missed: number): number {
	return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** F1 of a yes-or-no finding. */
export function f1Of(gold: readonly boolean[], found: readonly boolean[]): number {
	let right = 0;
	let wrong = 0;
	let missed = 0;
	gold.forEach((is, i) => {
		if (is && found[i]) right++;
		else if (found[i]) wrong++;
		else if (is) missed++;
	});
	return f1(right, wrong, missed);
}

/** Mean F1 of the classes that occur in `gold`. */
export function macroF1(gold: readonly number[], found: readonly number[]): number {
	const classes = [...new Set(gold)];
	const each = classes.map((c) =>
		f1Of(
			gold.map((g) => g === c),
			found.map((f) => f === c),
		),
	);
	return mean(each);
}

export const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

export const share = (values: readonly boolean[]) => mean(values.map(Number));

/** Pearson's correlation. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
	const mx = mean(xs);
	const my = mean(ys);
	let xy = 0;
	let xx = 0;
	let yy = 0;
	xs.forEach((x, i) => {
		xy += (x - mx) * (ys[i]! - my);
		xx += (x - mx) ** 2;
		yy += (ys[i]! - my) ** 2;
	});
	return xy / Math.sqrt(xx * yy || 1);
}

const BINS = 10;

/** Expected calibration error: how far confidence is from the share that is right, over ten equal ranges. */
export function calibrationError(
	answers: readonly { confidence: number; right: boolean }[],
): number {
	let error = 0;
	for (let bin = 0; bin < BINS; bin++) {
		const inBin = answers.filter(
			({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
		);
		const gap = mean(inBin.map((a) => a.confidence)) - share(inBin.map((a) => a.right));
		error += (inBin.length / answers.length) * Math.abs(gap);
	}
	return error;
}

/** Milliseconds of processor time that this process has used; other processes make no difference. */
export function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}
