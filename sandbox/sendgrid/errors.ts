import type { Reply } from '../vendor';

export interface Flaw {
	message: string;
	field: string | null;
	help?: string | null;
}

/** A refusal in SendGrid's own shape: `{ errors: [{ message, field, help }] }`. */
export class SendGridError extends Error {
	constructor(
		readonly status: number,
		readonly flaws: Flaw[],
	) {
		super(flaws[0]?.message);
	}

	toReply(): Reply {
		const errors = this.flaws.map(({ message, field, help = null }) => ({ message, field, help }));
		return { status: this.status, body: { errors } };
	}
}

export const refused = (status: number, message: string, field: string | null = null) =>
	new SendGridError(status, [{ message, field }]);
