import type { Hit } from './matcher';

/** Concepts that a longer set phrase around them does not take back. */
const LASTING = new Set(
	'ORDER PARCEL ARRIVE SHIPPED MONEY_BACK REFUND_WHEN CANCEL SAFETY FRAUD FRAUD_SITE PRIVACY LEGAL_THREAT CHARGEBACK PUBLIC_THREAT ABUSE SELF_HARM CHURN DAMAGED DEFECTIVE WRONG_ITEM MISSING_ITEM NOT_AS_DESCRIBED ANGRY REPROACH UNANSWERED REPEATED LATE DEADLINE BY_MISTAKE TOO_SMALL TOO_BIG CHANGED_MIND PAY_PROBLEM CHARGED_TWICE SENT_BACK THANKS'.split(
		' ',
	),
);
/** Phrases that also take back lasting concepts. */
const IDIOMS = new Set(['IDIOM', 'NO_COMPLAINT', 'GREETING', 'BYE']);

/**
 * Leaves out hits inside a longer set phrase ("code" in "verification code", "good" in "good morning") and
 * says which phrase covers each token.
 */
export function hideCovered(
	hits: Hit[],
	length: number,
): { kept: Hit[]; covered: (string | undefined)[] } {
	const covered: (string | undefined)[] = new Array(length).fill(undefined);
	const span = new Int16Array(length);
	const start = new Int32Array(length);
	for (const hit of hits) {
		const size = hit.last - hit.first + 1;
		if (!hit.whole || size < 2) continue;
		for (let i = hit.first; i <= hit.last; i++) {
			if (size > span[i]! || (size === span[i] && IDIOMS.has(hit.concept))) {
				span[i] = size;
				start[i] = hit.first;
				covered[i] = hit.concept;
			}
		}
	}
	const kept = hits.filter((hit) => {
		const size = hit.last - hit.first + 1;
		const cover = covered[hit.first];
		if (!cover || cover === hit.concept || span[hit.first]! <= size) return true;
		const end = start[hit.first]! + span[hit.first]! - 1;
		if (hit.last > end) return true;
		return LASTING.has(hit.concept) && !IDIOMS.has(cover);
	});
	return { kept, covered };
}
