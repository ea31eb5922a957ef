import { statusAdvice, VendorError } from '../shared/errors';

export interface GraphQLProblem {
	message: string;
	path?: Array<string | number>;
	extensions?: { code?: string; requiredAccess?: string; requestId?: string };
}

const STATUS_ADVICE: Record<number, { title: string; nextStep: string }> = {
	401: {
		title: 'Shopify does not accept the access token',
		nextStep:
			'Open the Shopify credential and paste the Admin API access token of the app again, or compare client ID and secret; tokens end when an app is reinstalled.',
	},
	402: {
		title: 'This Shopify shop is frozen',
		nextStep: 'The shop owner must settle the Shopify plan before apps can read it.',
	},
	404: {
		title: 'There is no Shopify shop at this address',
		nextStep: 'Check the shop domain in the Shopify credential, for example my-shop.myshopify.com.',
	},
	423: {
		title: 'This Shopify shop is locked',
		nextStep: 'Ask Shopify support why the shop is locked; requests work again afterwards.',
	},
};

const NO_GRAPHQL = {
	title: 'Shopify answered with something that is not GraphQL',
	nextStep: 'Check the shop domain and the base URL in the Shopify credential.',
};

/** An HTTP answer that is no GraphQL answer. A query changes nothing, so `applied` is unknown for a mutation only. */
export function httpProblem(status: number, applied: 'no' | 'unknown'): VendorError {
	const advice =
		status < 300 ? NO_GRAPHQL : (STATUS_ADVICE[status] ?? statusAdvice('Shopify', status));
	return new VendorError({ vendor: 'Shopify', ...advice, httpStatus: status, applied });
}

/** GraphQL errors of a document. A missing scope is named together with the place where it is granted. */
export function graphqlProblem(problems: GraphQLProblem[], applied: 'no' | 'unknown'): VendorError {
	const [first] = problems;
	const code = first?.extensions?.code;
	const withheld = withheldPart(problems);
	if (withheld) {
		return new VendorError({
			vendor: 'Shopify',
			title: `The Shopify app has no approval to read the ${withheld} of customers`,
			nextStep:
				"This is protected customer data: ask for it in the app's settings under API access, and run the step again once Shopify has approved it.",
			code: 'protected_customer_data',
			httpStatus: 403,
			applied: 'no',
		});
	}
	if (code === 'ACCESS_DENIED') {
		const scope = missingScope(first);
		return new VendorError({
			vendor: 'Shopify',
			title: scope ? `The Shopify app lacks the scope ${scope}` : 'Shopify denied access',
			nextStep: `Add ${scope ?? 'the scope named in the Shopify documentation of this field'} to the app's Admin API scopes (app settings, Configuration), install the app again, and update the token in the credential.`,
			code,
			httpStatus: 403,
			applied: 'no',
		});
	}
	if (code === 'THROTTLED') {
		const advice = statusAdvice('Shopify', 429);
		return new VendorError({ vendor: 'Shopify', ...advice, code, httpStatus: 429, applied: 'no' });
	}
	if (code === 'MAX_COST_EXCEEDED') {
		return new VendorError({
			vendor: 'Shopify',
			title: 'This request is too large for Shopify',
			nextStep: 'Lower the limit of this operation.',
			code,
			applied: 'no',
		});
	}
	return new VendorError({
		vendor: 'Shopify',
		title: 'Shopify could not process the request',
		nextStep: first?.message ?? 'Try again later.',
		code,
		requestId: first?.extensions?.requestId,
		applied,
	});
}

/** The object or field that Shopify keeps from apps without approval. https://shopify.dev/docs/apps/launch/protected-customer-data */
function withheldPart(problems: GraphQLProblem[]): string | undefined {
	for (const { message } of problems) {
		const part = /not approved to (?:access|use) the (\w+) (?:object|field)/i.exec(message)?.[1];
		if (part) return part;
	}
	return undefined;
}

/** Whether a problem only says that this app may not read one of some fields, named by their paths. */
export function isWithheld(problem: GraphQLProblem, paths: readonly string[] = []): boolean {
	const at = `${(problem.path ?? []).join('.')}.`;
	return (
		problem.extensions?.code === 'ACCESS_DENIED' && paths.some((path) => at.startsWith(`${path}.`))
	);
}

function missingScope(problem: GraphQLProblem | undefined): string | undefined {
	const text = `${problem?.extensions?.requiredAccess ?? ''} ${problem?.message ?? ''}`;
	return /\b(?:read|write)_[a-z_]+\b/.exec(text)?.[0];
}

/** A rule of Shopify that a mutation broke; `field` is the path in its input. */
export interface UserProblem {
	field?: string[] | null;
	message: string;
	code?: string | null;
}

/** User errors mean that Shopify carried nothing out. */
export function userProblem(problems: UserProblem[], idempotencyKey?: string): VendorError {
	const said = problems.map(({ field, message }) => {
		const place = (field ?? []).filter((name) => !/^(input|\d+)$/.test(name)).join(' ');
		return place ? `${message} (${place})` : message;
	});
	return new VendorError({
		vendor: 'Shopify',
		title: 'Shopify refused the change',
		detail: [...new Set(said)].join('; '),
		nextStep: 'Correct what Shopify names and run the node again.',
		code: problems.find(({ code }) => code)?.code ?? undefined,
		applied: 'no',
		idempotencyKey,
	});
}
