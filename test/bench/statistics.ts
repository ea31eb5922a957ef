/** The value below which a share of the samples lies (nearest rank). */
export function percentile(samples: number[], share: number): number {
	const sorted = [...samples].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (samples: number[]) => percentile(samples, 0.5);

export const round = (value: number, digits = 1) => Number(value.toFixed(digits));

export const summary = (samples: number[]) => ({
	p50Ms: round(median(samples)),
	p95Ms: round(percentile(samples, 0.95)),
});
