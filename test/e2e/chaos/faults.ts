import type { Sandbox } from '../../../sandbox';
import type { Fault } from '../../../sandbox/vendor';
import type { Chance } from './chance';

export type VendorName = 'shopify' | 'easypost' | 'sendgrid' | 'gorgias' | 'stripe';

/** The vendors' calls on the way of a return, as regular expressions on `METHOD path body`. */
const CALLS: Record<VendorName, string[]> = {
	shopify: [
		'returnCreate\\(',
		'reverseDelivery',
		'returnProcess\\(',
		'query',
		'return\\(',
		'POST .*/graphql',
	],
	easypost: ['POST /v2/shipments ', '/buy', 'GET /v2/shipments', '/v2/shipments'],
	sendgrid: ['POST /v3/mail/send'],
	gorgias: ['POST /api/tickets ', 'POST /api/tickets/\\d+/messages', '/api/'],
	stripe: ['POST /v1/refunds', 'GET /v1/payment_intents', 'GET /v1/'],
};

const KINDS: ReadonlyArray<Fault['kind']> = [
	'timeout_after_apply',
	'slow',
	'rate_limited',
	'server_error',
	'html_error',
	'disconnect',
	'disconnect_after_apply',
];

/** SendGrid cannot be asked whether a mail has left, so these leave nothing but a person to find out. */
const UNCLEAR_MAIL: ReadonlyArray<Fault['kind']> = [
	'timeout_after_apply',
	'server_error',
	'html_error',
	'disconnect',
	'disconnect_after_apply',
];

export interface PlannedFault {
	vendor: VendorName;
	fault: Fault;
}

/** Up to three faults of any kind, at any vendor. */
export function someFaults(chance: Chance): PlannedFault[] {
	return Array.from({ length: chance.upTo(4) - 1 }, () => {
		const vendor = chance.of(Object.keys(CALLS) as VendorName[]);
		const kind = chance.of(KINDS);
		const delayMs = kind === 'slow' ? 200 + chance.upTo(2_000) : 1_500;
		const fault = { kind, match: chance.of(CALLS[vendor]), times: chance.upTo(2), delayMs };
		return { vendor, fault };
	});
}

export const canHeal = ({ vendor, fault }: PlannedFault) =>
	vendor !== 'sendgrid' || !UNCLEAR_MAIL.includes(fault.kind);

export function inject(sandbox: Sandbox, faults: PlannedFault[]): void {
	for (const { vendor, fault } of faults) sandbox[vendor].fail(fault);
}

export const VENDORS = Object.keys(CALLS) as VendorName[];

export const clearFaults = (sandbox: Sandbox) =>
	VENDORS.forEach((name) => (sandbox[name].faults.length = 0));
