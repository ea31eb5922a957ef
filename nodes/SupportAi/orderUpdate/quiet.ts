import { VendorError } from '../../shared/errors';
import { addDays, dayOf, instantOf, isZone, minuteOf } from '../../shared/zone';

/**
 * When something may be sent that must not wake anybody: now, or at the end of the quiet hours, which may go past
 * midnight. Equal or empty times mean that there are none.
 * @param now milliseconds since 1970
 * @throws VendorError for a time or a zone that is none
 */
export function sendableAt(
	now: number,
	{ from, until, zone }: { from: string; until: string; zone: string },
): number {
	if (!from.trim() || !until.trim()) return now;
	if (!isZone(zone)) throw unusable(`${zone} is no time zone`, 'such as Europe/Berlin');
	const [begin, end] = [minutesOf(from), minutesOf(until)];
	const minute = minuteOf(now, zone);
	const today = dayOf(now, zone);
	if (begin < end) return minute >= begin && minute < end ? instantOf(today, end, zone) : now;
	if (begin === end) return now;
	if (minute >= begin) return instantOf(addDays(today, 1), end, zone);
	return minute < end ? instantOf(today, end, zone) : now;
}

function minutesOf(time: string): number {
	const [, hours, minutes] = /^\s*([01]?\d|2[0-3]):([0-5]\d)\s*$/.exec(time) ?? [];
	if (hours === undefined) throw unusable(`${time} is no time`, 'such as 21:00');
	return Number(hours) * 60 + Number(minutes);
}

const unusable = (title: string, example: string) =>
	new VendorError({
		vendor: 'Support AI',
		title,
		nextStep: `Write it as in the example, ${example}.`,
		applied: 'no',
		code: 'unusable_input',
	});
