/** Receives one line of progress for a person to read. */
export type Report = (line: string) => void;

/** `42 s` or `3 min 07 s`. */
export function elapsed(sinceMs: number, nowMs = Date.now()): string {
	const seconds = Math.round((nowMs - sinceMs) / 1000);
	if (seconds < 60) return `${seconds} s`;
	return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
