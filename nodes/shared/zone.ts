const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	let format = formats.get(zone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-GB', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
		formats.set(zone, format);
	}
	return format;
}

/** Whether a name is a time zone of the IANA database that this Node knows. */
export function isZone(zone: string): boolean {
	try {
		formatOf(zone);
		return /^(UTC|GMT|[A-Z][A-Za-z_]+\/[A-Za-z0-9_+/-]+)$/.test(zone);
	} catch {
		return false;
	}
}

/** What a clock in the zone shows at an instant, as if it were UTC: milliseconds since 1970. */
function wallClock(instant: number, zone: string): number {
	const parts = Object.fromEntries(
		formatOf(zone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, Number(value)]),
	);
	const { year, month, day, hour, minute, second } = parts;
	return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1000) + 1000) % 1000);
}

/** The calendar day in the zone, `2026-03-29`. @param instant milliseconds since 1970 */
export const dayOf = (instant: number, zone: string): string => isoDay(wallClock(instant, zone));

/** Minutes since midnight on the clock of the zone. */
export const minuteOf = (instant: number, zone: string): number =>
	Math.floor((((wallClock(instant, zone) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);

export const addDays = (day: string, days: number): string =>
	isoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * The instant at which the clocks of a zone show a time of a day. A time that clocks skip in spring is as far
 * behind the skip as it was behind its beginning; of a time that comes twice in autumn it is the first.
 */
export function instantOf(day: string, minutes: number, zone: string): number {
	const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
	const offsets = [wall - DAY_MS, wall + DAY_MS].map((near) => wallClock(near, zone) - near);
	const candidates = offsets.map((offset) => wall - offset);
	const shown = candidates.filter((instant) => wallClock(instant, zone) === wall);
	return shown.length > 0 ? Math.min(...shown) : candidates[0];
}

/** The first instant of the next day: what lies before it lies within this day. */
export const endOfDay = (day: string, zone: string): number => instantOf(addDays(day, 1), 0, zone);

const isoDay = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
