import { findCards } from './redact/card';
import { findEmails } from './redact/email';
import { findIbans } from './redact/iban';
import { findNames } from './redact/name';
import { findPhones } from './redact/phone';
import { findStreets } from './redact/street';

/** Where a piece of personal data stands in a text. */
export interface Span {
	start: number;
	end: number;
}
export interface Redacted {
	text: string;
	/** Placeholder, such as `[email-1]`, to what stood there. */
	found: Map<string, string>;
}

/** In this order: an IBAN or a card number also looks like a telephone number, never the other way round. */
const DETECTORS: Array<[label: string, find: (text: string) => Span[]]> = [
	['email', findEmails],
	['iban', findIbans],
	['card', findCards],
	['phone', findPhones],
	['address', findStreets],
	['name', findNames],
];

/**
 * Replaces e-mail and postal addresses, IBANs, card and telephone numbers and the names that people give as
 * their own by numbered placeholders; equal values get the
 * same one. Order, parcel and product numbers stay where they can be told apart. Give `found` of an earlier text
 * to go on counting over a whole conversation.
 */
export function redact(text: string, found: Map<string, string> = new Map()): Redacted {
	const known = new Map([...found].map(([placeholder, value]) => [value, placeholder]));
	const taken = new Set([...found.keys(), ...(text.match(/\[[a-z]+-\d+\]/g) ?? [])]);
	const all = new Map(found);
	const last = new Map<string, number>();

	const placeholderFor = (label: string, value: string) => {
		const before = known.get(value);
		if (before) return before;
		let number = (last.get(label) ?? 0) + 1;
		while (taken.has(`[${label}-${number}]`)) number++;
		last.set(label, number);
		const placeholder = `[${label}-${number}]`;
		known.set(value, placeholder);
		all.set(placeholder, value);
		return placeholder;
	};

	let redacted = text;
	for (const [label, find] of DETECTORS) {
		let result = '';
		let position = 0;
		for (const { start, end } of find(redacted)) {
			result += redacted.slice(position, start) + placeholderFor(label, redacted.slice(start, end));
			position = end;
		}
		redacted = result + redacted.slice(position);
	}
	return { text: redacted, found: all };
}

/** Puts the values of `found` back in place of their placeholders; a placeholder nobody knows stays. */
export function restore(text: string, found: ReadonlyMap<string, string>): string {
	return text.replace(/\[[a-z]+-\d+\]/g, (placeholder) => found.get(placeholder) ?? placeholder);
}
