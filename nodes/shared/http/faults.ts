import { unclearStep, VendorError } from '../errors';

/** Why there is no answer. */
export type FaultKind =
	| 'cancelled'
	| 'timeout'
	| 'refused'
	| 'unknown_host'
	| 'unreachable'
	| 'certificate'
	| 'disconnected'
	| 'too_large'
	| 'filtered'
	| 'failed';

export interface FaultFacts {
	/** The connection stood, so the vendor may have received the request. */
	sent: boolean;
	/** A connection kept open from before broke ahead of the first byte of an answer. */
	stale: boolean;
}

/** A request that ended without an answer. */
export class Fault extends Error {
	override readonly name = 'Fault';

	constructor(
		readonly kind: FaultKind,
		readonly facts: FaultFacts = { sent: false, stale: false },
	) {
		super(kind);
	}

	/** Whether the same request may well succeed a moment later. */
	get transient(): boolean {
		return !['cancelled', 'certificate', 'too_large', 'filtered'].includes(this.kind);
	}
}

/** What a request went through, noted while it runs. */
export interface Trace {
	connected: boolean;
	answered: boolean;
	reusedConnection: boolean;
}

const BY_CODE: Record<string, FaultKind> = {
	ECONNREFUSED: 'refused',
	ENOTFOUND: 'unknown_host',
	EAI_AGAIN: 'unknown_host',
	EAI_FAIL: 'unknown_host',
	EHOSTUNREACH: 'unreachable',
	ENETUNREACH: 'unreachable',
	EADDRNOTAVAIL: 'unreachable',
	ETIMEDOUT: 'timeout',
	ECONNRESET: 'disconnected',
	EPIPE: 'disconnected',
	ECONNABORTED: 'disconnected',
	ERR_STREAM_PREMATURE_CLOSE: 'disconnected',
	EPROTO: 'certificate',
};
const CERTIFICATE =
	/CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT)|^ERR_TLS|^ERR_SSL|HOSTNAME_MISMATCH/;

/** How a kept-open connection ends that the other side closed just before it was used again. */
const STALE = new Set(['ECONNRESET', 'EPIPE']);

/** Reads an error of the transport together with what the request went through. */
export function faultOf(error: unknown, trace: Trace): Fault {
	const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
	const facts = {
		sent: trace.connected,
		stale: trace.reusedConnection && !trace.answered && STALE.has(code),
	};
	if (message.includes('maxContentLength')) return new Fault('too_large', facts);
	if (BY_CODE[code]) return new Fault(BY_CODE[code], facts);
	if (CERTIFICATE.test(code)) return new Fault('certificate', facts);
	if (/aborted|hang up|premature/i.test(message)) return new Fault('disconnected', facts);
	return new Fault('failed', facts);
}

const WORDS: Record<FaultKind, (vendor: string) => { title: string; nextStep: string }> = {
	cancelled: (vendor) => ({
		title: `The call to ${vendor} was cancelled`,
		nextStep: 'Run the workflow again when you want to go on.',
	}),
	timeout: (vendor) => ({
		title: `${vendor} did not answer in time`,
		nextStep: `Run the step again. If it lasts, look at the status page of ${vendor}.`,
	}),
	refused: (vendor) => ({
		title: `${vendor} refused the connection`,
		nextStep: 'Check the base URL in the credential, and whether the service is running.',
	}),
	unknown_host: (vendor) => ({
		title: `The host name of ${vendor} was not found`,
		nextStep: 'Check the shop or account name and the base URL in the credential.',
	}),
	unreachable: (vendor) => ({
		title: `${vendor} cannot be reached from here`,
		nextStep: 'Check the network, firewall and proxy of this n8n.',
	}),
	certificate: (vendor) => ({
		title: `No secure connection to ${vendor} could be made`,
		nextStep: 'Check the base URL, and whether a proxy replaces certificates.',
	}),
	disconnected: (vendor) => ({
		title: `${vendor} closed the connection before it answered`,
		nextStep: `Run the step again. If it lasts, look at the status page of ${vendor}.`,
	}),
	too_large: (vendor) => ({
		title: `The answer of ${vendor} is too large`,
		nextStep: 'Ask for fewer records at once, or for a smaller file.',
	}),
	filtered: (vendor) => ({
		title: `This n8n may not connect to ${vendor}`,
		nextStep: "The administrator's rules for outgoing requests forbid this address.",
	}),
	failed: (vendor) => ({
		title: `The request to ${vendor} did not get through`,
		nextStep: `Run the step again. If it lasts, check the network and the status page of ${vendor}.`,
	}),
};

/** The error for a call without an answer. `unclear`: this or an earlier attempt may have been carried out. */
export function faultError(
	fault: Fault,
	vendor: string,
	{ unclear, idempotencyKey }: { unclear: boolean; idempotencyKey?: string },
): VendorError {
	const { title, nextStep } = WORDS[fault.kind](vendor);
	return new VendorError({
		vendor,
		title,
		nextStep: unclear ? unclearStep(vendor, idempotencyKey) : nextStep,
		code: fault.kind,
		applied: unclear ? 'unknown' : 'no',
		idempotencyKey,
	});
}
