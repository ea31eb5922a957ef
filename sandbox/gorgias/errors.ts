import type { Reply } from '../vendor';

/** Field name -> what is wrong with it. */
export type Problems = Record<string, string[]>;

/** A refusal in Gorgias' own shape: `{ error: { msg, data? } }`. */
export class GorgiasError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly problems?: Problems,
	) {
		super(message);
	}

	toReply(): Reply {
		const data = this.problems ? { data: this.problems } : {};
		return { status: this.status, body: { error: { msg: this.message, ...data } } };
	}
}

export function notFound(what: string, id: string | number): GorgiasError {
	return new GorgiasError(404, `${what} ${id} does not exist.`);
}
