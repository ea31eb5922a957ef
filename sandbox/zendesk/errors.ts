import type { Reply } from '../vendor';

type Details = Record<string, Array<{ description: string }>>;

/** A refusal in Zendesk's own shape: `{ error, description, details }`. */
export class ZendeskError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
		readonly details?: Details,
	) {
		super(message);
	}

	toReply(): Reply {
		const { code, message, details } = this;
		return {
			status: this.status,
			body: { error: code, description: message, ...(details ? { details } : {}) },
		};
	}
}

export const notFound = () => new ZendeskError(404, 'RecordNotFound', 'Not found');

export const invalid = (field: string, what: string) =>
	new ZendeskError(422, 'RecordInvalid', 'Record validation errors', {
		[field]: [{ description: `${field} ${what}` }],
	});

/** The stand-in is stricter than Zendesk, which passes over fields that it does not know. */
export function known(given: object, fields: string[]): void {
	const unknown = Object.keys(given).find((name) => !fields.includes(name));
	if (unknown) throw invalid(unknown, 'is not known');
}
