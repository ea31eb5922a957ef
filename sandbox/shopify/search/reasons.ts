import type { Shop } from '../../shop';
import { exact, words, type Matcher } from './match';

type Reason = Shop['returnReasons'][number];

export const REASON_TEXT: Matcher<Reason> = words(({ name }) => [name]);

/** Filters of `returnReasonDefinitions(query:)`. */
export const REASON_FIELDS: Record<string, Matcher<Reason>> = {
	id: exact(({ id }) => [id]),
	name: REASON_TEXT,
	deleted: exact(({ deleted }) => [String(deleted)]),
};
