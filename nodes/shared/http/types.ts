import type { VendorErrorFields } from '../errors';
import type { Pacer } from './pacer';

/** Whether a call changes something at the vendor. A POST that only asks (GraphQL query, search) is a read. */
export type Kind = 'read' | 'write';

type Scalar = string | number | boolean;
/** Arrays become repeated keys; null and undefined are left out. */
export type Query = Record<string, Scalar | readonly Scalar[] | null | undefined>;

/** A request as it goes out; `authenticate` adds what proves who we are. */
export interface OutgoingRequest {
	method: string;
	url: URL;
	headers: Record<string, string>;
	body?: Buffer;
}

/** What a vendor answered, whatever the status. */
export interface Answer {
	status: number;
	/** Names in small letters; repeated headers joined by a comma. */
	headers: Record<string, string>;
	bytes: Buffer;
	/** The body as JSON, or undefined when it is empty or none. */
	json(): unknown;
}

/** The part of n8n's `helpers.getSecureEgressFilter()` that is used here (n8n-workflow, NodeEgressFilter). */
export interface EgressFilter {
	validateUrl(url: string | URL): Promise<{ ok: boolean }>;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- node's own look-up signature has four overloads
	createSecureLookup(): (hostname: string, options: any, callback: any) => void;
}

/** What a node run brings along; everything else about a vendor is its client's business. */
export interface Transport {
	/** Ends waiting and requests at once: n8n's cancel signal. */
	signal?: AbortSignal;
	/** From n8n's `helpers.getSecureEgressFilter()`. */
	egress?: EgressFilter;
	/** For one attempt, connecting and reading the body included. Default 20,000. */
	timeoutMs?: number;
	/** No wait for a further attempt reaches beyond this time after the first one. Default 60,000. */
	budgetMs?: number;
}

export interface HttpOptions extends Transport {
	/** The vendor's name as people write it. */
	vendor: string;
	baseUrl: string;
	/**
	 * Whole host names that may receive the credential, over https; without it the base URL's own. Not asked for
	 * a custom base URL.
	 */
	hostPattern?: RegExp;
	/** The credential's owner entered the base URL: that origin is called, and no other. */
	custom?: boolean;
	/** Wait before the first repetition; it doubles up to 8 s. Default 400. */
	firstWaitMs?: number;
	/** Default 20 MB, after decompression. */
	maxResponseBytes?: number;
	/** Sent with every request. */
	headers?: Record<string, string>;
	authenticate?(request: OutgoingRequest): OutgoingRequest | Promise<OutgoingRequest>;
	/** Called once when the credential is refused (401), to renew it; then the request is sent once more. */
	onUnauthorized?(): Promise<unknown>;
	/** Name of the header that carries the idempotency key; without it the caller puts the key where it belongs. */
	idempotencyHeader?: string;
	rateLimit?: {
		/** Shared by all clients of one credential: `pacerFor(credential id, …)`. */
		pacer?: Pacer;
		/** From an answer's headers: how many milliseconds to hold the next call back, or undefined. */
		read?(headers: Record<string, string>): number | undefined;
		/**
		 * For a vendor that says "too many requests" in another way than status 429: milliseconds to wait when this
		 * answer means that nothing was done and the call may be repeated, otherwise undefined.
		 */
		throttled?(answer: Answer): number | undefined;
	};
	/** What the vendor's error body says: its code, one sentence for people, a better title or next step. */
	readError?(
		answer: Answer,
	): Partial<Pick<VendorErrorFields, 'title' | 'nextStep' | 'detail' | 'code'>> | undefined;
}

export interface HttpRequest {
	method: string;
	/** Below the base URL; build it with `urlPath` when it holds ids. */
	path?: string;
	/** A whole URL instead of a path, such as the next page; its host is checked. */
	url?: string;
	query?: Query;
	/** Objects are sent as JSON; text, bytes and URLSearchParams as they are. */
	body?: unknown;
	headers?: Record<string, string>;
	kind: Kind;
	/** Only where the vendor honours it: a call that carries one is repeated when its outcome is unclear. */
	idempotencyKey?: string;
	responseType?: 'json' | 'text' | 'buffer';
	timeoutMs?: number;
	budgetMs?: number;
	signal?: AbortSignal;
	/** The body is of no interest, and need not be JSON. */
	expectEmpty?: boolean;
}

export interface HttpResponse<T> {
	status: number;
	headers: Record<string, string>;
	/** Undefined when the body was empty. */
	data: T;
}

/** A request and what decides how it may be repeated. */
export interface Call {
	request: OutgoingRequest;
	kind: Kind;
	idempotencyKey?: string;
	timeoutMs?: number;
	budgetMs?: number;
	signal?: AbortSignal;
}

/** The last answer to a call, after all repetitions. */
export interface Exchange {
	answer: Answer;
	/** An earlier attempt ended without a clear answer, so it may have been carried out. */
	unclear: boolean;
}

export interface Http {
	readonly vendor: string;
	/** @throws VendorError for everything but a 2xx answer, and 304. */
	request<T = unknown>(request: HttpRequest): Promise<HttpResponse<T>>;
	/** The same transport without a judgement on the status. @throws VendorError when there is no answer. */
	exchange(call: Call): Promise<Exchange>;
}
