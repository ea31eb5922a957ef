import type { PolicyReader } from '../policy/reader';
import { WEEKDAYS, type Policy, type Weekday } from '../policy/types';
import { addDays, dayOf, instantOf, weekdayOf } from '../../shared/zone';

export type Hours = Policy['hours'];

/** Longer than any run of holidays: beyond it a desk that never opens is taken as such. */
const HORIZON_DAYS = 400;

/** One or several spans a day, `09:00-12:00, 13:00-17:00`; 24:00 is the end of the day, empty means closed. */
const SPAN = /^([01]\d|2[0-3]):([0-5]\d)\s*-\s*([01]\d|2[0-4]):([0-5]\d)$/;

export function readHours(reader: PolicyReader): Hours {
	const days = Object.fromEntries(
		WEEKDAYS.map((weekday) => {
			const text = reader.text(weekday);
			if (!spansOf(text)) {
				reader.wrong(weekday, 'empty or times such as 09:00-17:00, in order', '');
			}
			return [weekday, text];
		}),
	) as Record<Weekday, string>;
	const holidays = reader.words('holidays');
	for (const day of holidays) {
		const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
		if (!real) reader.wrong('holidays', 'days such as 2026-12-25', '');
	}
	return { days, holidays };
}

/** The minutes from midnight at which the spans begin and end; undefined when the text says no such thing. */
function spansOf(text: string): Array<[number, number]> | undefined {
	if (!text) return [];
	const spans = text.split(',').map((span): [number, number] | undefined => {
		const found = SPAN.exec(span.trim());
		if (!found) return undefined;
		const [fromHour, fromMinute, toHour, toMinute] = found.slice(1).map(Number);
		return [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
	});
	let last = -1;
	for (const span of spans) {
		if (!span || span[0] <= last || span[1] <= span[0] || span[1] > 24 * 60) return undefined;
		last = span[1];
	}
	return spans as Array<[number, number]>;
}

/** The open spans of a day as instants. */
function openOn(day: string, hours: Hours, zone: string): Array<[number, number]> {
	if (hours.holidays.includes(day)) return [];
	return spansOf(hours.days[WEEKDAYS[weekdayOf(day)]])!.map(([from, to]) => [
		instantOf(day, from, zone),
		instantOf(day, to, zone),
	]);
}

/** The open spans from an instant on, the current one cut to begin there. */
function* openFrom(instant: number, hours: Hours, zone: string): Generator<[number, number]> {
	const today = dayOf(instant, zone);
	for (let ahead = 0; ahead < HORIZON_DAYS; ahead++) {
		for (const [from, to] of openOn(addDays(today, ahead), hours, zone)) {
			if (to > instant) yield [Math.max(from, instant), to];
		}
	}
}

/** Whether somebody is there, and if not, when the desk opens next; null when it never does. */
export function openingAt(instant: number, hours: Hours, zone: string) {
	const next = openFrom(instant, hours, zone).next().value;
	return { open: next?.[0] === instant, opensAt: next ? next[0] : null };
}

/** The instant at which a number of opening minutes has passed; null when the desk never opens. */
export function afterOpenMinutes(
	instant: number,
	minutes: number,
	hours: Hours,
	zone: string,
): number | null {
	let left = minutes * 60_000;
	for (const [from, to] of openFrom(instant, hours, zone)) {
		if (to - from >= left) return from + left;
		left -= to - from;
	}
	return null;
}
