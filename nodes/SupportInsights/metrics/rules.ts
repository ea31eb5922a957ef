const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** After this much silence an interaction is over, and what the shopper writes begins another one. */
export const SILENCE_MS = 72 * HOUR;
/** A shopper who writes again after such a rest, within the silence, has opened a finished matter again. */
export const REST_MS = 8 * HOUR;
/** An interaction is judged by its first days, so that a day's figures become final. */
export const LONGEST_MS = 7 * DAY;
/** A longer pause before a person's message is waiting, not work. */
export const WORK_PAUSE_MS = 10 * 60_000;
/** A turn of the assistant that takes longer is slow. */
export const SLOW_MS = 3_000;
/** An order counts as influenced for so many days after the assistant's last message. */
export const INFLUENCE_DAYS = 3;

/** How long after its end a day can still change. */
export const settlingMs = (influenceDays: number): number =>
	LONGEST_MS + Math.max(SILENCE_MS, influenceDays * DAY);
