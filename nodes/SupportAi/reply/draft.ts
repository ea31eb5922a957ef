import type { ReplyAction } from '../../shared/types';
import type { Source } from '../knowledge/passages';
import type { Pending } from '../turn';

/**
 * What is to be said, sentence by sentence. Links stay apart from the sentences, so that the same answer
 * can be spoken without them.
 */
export interface Draft {
	sentences: string[];
	/** Written below the sentences, never spoken. */
	links: string[];
	/** Spoken after the sentences: what one of the actions shows. */
	aloud: string[];
	actions: ReplyAction[];
	/** What the assistant now waits for. */
	pending: Pending;
	pendingOrder: string;
	/** Why a person is needed; empty when none is. */
	handover: string;
	/** The facts decide the wording: a language model may not rewrite this one. */
	fixed: boolean;
	/** What of the shop's texts the answer stands on. */
	sources: AnswerSource[];
}

/** Where an answer was found. */
export interface AnswerSource {
	source: Source;
	title: string;
	/** Public address, empty when it has none. */
	url: string;
}

export const draft = (sentences: string[], rest: Partial<Draft> = {}): Draft => ({
	sentences: sentences.filter(Boolean),
	links: [],
	aloud: [],
	actions: [],
	pending: '',
	pendingOrder: '',
	handover: '',
	fixed: false,
	sources: [],
	...rest,
});
