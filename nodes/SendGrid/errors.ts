import { statusAdvice, VendorError } from '../shared/errors';

interface Body {
	errors?: Array<{ message?: string; field?: string | null }>;
}
type Advice = { title: string; nextStep: string; code?: string };

const SENDER: Advice = {
	title: 'SendGrid does not know the sender address',
	nextStep:
		'Verify the address, or its domain, in SendGrid under Settings > Sender Authentication, or enter a verified one in the credential.',
	code: 'sender_not_verified',
};
const PERMISSION: Advice = {
	title: 'The API key may not do this',
	nextStep:
		'In SendGrid, open Settings > API Keys and give the key Mail Send, and Template Engine: Read for templates.',
	code: 'permission_missing',
};

/** `{errors:[{message, field}]}` as one of ours. `unclear`: this or an earlier attempt may have been accepted. */
export function sendGridProblem(
	status: number,
	body: unknown,
	{ unclear, key }: { unclear: boolean; key?: string },
): VendorError {
	const { errors = [] } = (typeof body === 'object' ? (body as Body | null) : undefined) ?? {};
	const said = errors.map(({ message, field }) => (field ? `${message} (${field})` : message));
	const problem = new VendorError({
		vendor: 'SendGrid',
		...adviceOf(status, errors),
		detail: said.join('; ') || undefined,
		httpStatus: status,
		applied: 'no',
		idempotencyKey: key,
	});
	return unclear ? unclearSend(problem, key) : problem;
}

function adviceOf(status: number, errors: NonNullable<Body['errors']>): Advice {
	if (status === 403)
		return errors.some(({ field }) => field?.startsWith('from')) ? SENDER : PERMISSION;
	if (status === 413) return TOO_LARGE;
	return statusAdvice('SendGrid', status);
}

export const TOO_LARGE: Advice = {
	title: 'The mail is larger than the 30 MB that SendGrid takes',
	nextStep: 'Send a smaller file, or a link to it. Attached files grow by a third on their way.',
	code: 'too_large',
};

/** SendGrid has no idempotency keys, so a mail whose outcome is unclear is not sent again from here. */
export const unclearSend = (error: VendorError, key?: string) =>
	error.with({
		applied: 'unknown',
		idempotencyKey: key,
		nextStep:
			'It is not known whether the mail was sent, and SendGrid would send it twice. Look for it in SendGrid under Activity, or wait for its events, before you send it again.',
	});
