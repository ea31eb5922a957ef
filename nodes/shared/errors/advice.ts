export interface StatusAdvice {
	/** What happened, one short sentence without a full stop. */
	title: string;
	/** What a person does next. */
	nextStep: string;
}

type Advice = (vendor: string) => StatusAdvice;

const BY_STATUS: Record<number, Advice> = {
	400: (vendor) => ({
		title: `${vendor} did not understand the request`,
		nextStep: 'Check the values that go into this step.',
	}),
	401: (vendor) => ({
		title: `${vendor} did not accept the credential`,
		nextStep: 'Open the credential, enter a valid key or sign in again, and test it.',
	}),
	402: (vendor) => ({
		title: `${vendor} asks for payment`,
		nextStep: `Check the plan and the balance of the account at ${vendor}.`,
	}),
	403: (vendor) => ({
		title: `${vendor} does not allow this`,
		nextStep: `Give the credential the missing permission at ${vendor}, or choose another credential.`,
	}),
	404: (vendor) => ({
		title: `${vendor} has no such record`,
		nextStep: 'Check the id: the record may be deleted or belong to another account.',
	}),
	409: (vendor) => ({
		title: `${vendor} reports a conflict`,
		nextStep:
			'The record changed meanwhile, or the same request is under way. Read it again first.',
	}),
	413: (vendor) => ({
		title: `The request is too large for ${vendor}`,
		nextStep: 'Send less at once, or a smaller file.',
	}),
	422: (vendor) => ({
		title: `${vendor} refused the values`,
		nextStep: 'Correct the values that go into this step.',
	}),
	423: (vendor) => ({
		title: `${vendor} has locked the record`,
		nextStep: 'Wait until the other change is finished, then run the step again.',
	}),
	429: (vendor) => ({
		title: `${vendor} receives too many requests`,
		nextStep: 'Wait a little, or send fewer items at once. Other tools may share the same limit.',
	}),
};

const REDIRECT: Advice = (vendor) => ({
	title: `${vendor} answered with a redirect`,
	nextStep: 'The record may have moved or been merged. Check the base URL and the id.',
});
const REFUSED: Advice = (vendor) => ({
	title: `${vendor} refused the request`,
	nextStep: 'Check the values of this step and the permissions of the credential.',
});
const TROUBLE: Advice = (vendor) => ({
	title: `${vendor} has a fault of its own`,
	nextStep: `Run the step again in a few minutes. If it lasts, look at the status page of ${vendor}.`,
});

/** Title and next step for an HTTP status when the vendor's own error says nothing better. */
export function statusAdvice(vendor: string, status: number): StatusAdvice {
	const advice = BY_STATUS[status] ?? (status >= 500 ? TROUBLE : status < 400 ? REDIRECT : REFUSED);
	return advice(vendor);
}
