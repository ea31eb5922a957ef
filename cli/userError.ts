/** Something the caller can put right: shown as plain text, without a stack. */
export class UserError extends Error {
	/**
	 * @param message what is wrong
	 * @param advice  what to do next, one line each
	 */
	constructor(
		message: string,
		readonly advice: string[] = [],
	) {
		super(message);
		this.name = 'UserError';
	}
}
