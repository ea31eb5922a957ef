import { VendorError } from '../shared/errors';
import { equalSecrets } from '../shared/signature';
import type { HelpdeskEvent } from '../shared/types';
import type { GorgiasClient } from '../Gorgias/client';
import { helpdeskEvent } from '../Gorgias/event/event';
import { isKind } from '../Gorgias/event/kinds';
import { SECRET_HEADER } from '../Gorgias/trigger/form';
import { noticeOf } from '../Gorgias/trigger/notice';
import { happeningOf } from '../Gorgias/trigger/receive';
import type { WebhookOutput } from './provider';

/**
 * The event behind a delivery that came to a Webhook node, from an HTTP integration that was made by hand as the
 * Gorgias Trigger shows it. Only its ids are taken from it.
 */
export async function normalizeGorgias(
	gorgias: GorgiasClient,
	secret: string,
	{ headers, query, body }: WebhookOutput,
): Promise<HelpdeskEvent[]> {
	const given = headers[SECRET_HEADER.toLowerCase()];
	if (!equalSecrets(typeof given === 'string' ? given : undefined, secret)) {
		throw refused(
			'The delivery does not prove that it comes from Gorgias',
			`Send the header ${SECRET_HEADER} with the Webhook Secret of the Gorgias credential.`,
			'signature_refused',
		);
	}
	const notice = isKind(query.event) ? noticeOf(query.event, body) : undefined;
	if (!notice) {
		throw refused(
			'The delivery names no event, or no ticket',
			'Set the address and the body of the HTTP integration as the Gorgias Trigger shows them.',
			'not_understood',
		);
	}
	return [helpdeskEvent(await happeningOf(gorgias, notice))];
}

const refused = (title: string, nextStep: string, code: string) =>
	new VendorError({ vendor: 'Gorgias', title, nextStep, code, applied: 'no' });
