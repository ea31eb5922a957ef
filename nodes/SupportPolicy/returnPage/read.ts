import type { IDataObject } from 'n8n-workflow';
import { objectIn, textOf } from '../json';
import { policyOperation } from '../operation';
import { formFields } from '../shopperPage/fields';
import { spokenOf } from '../shopperPage/languages';
import { REASONS, WANTS } from './choices';

const MOST_ARTICLES = 50;

export const read = policyOperation({
	resource: 'returnPage',
	operation: 'read',
	effect: 'read',
	menu: {
		name: 'Read',
		action: 'Read the form of the return page',
		description: 'Check the shape of what a shopper has sent; what may come back is decided later',
	},
	fields: formFields,
	/** Never throws for what a shopper sends: a form that was tampered with is an empty one. */
	async run(_, params) {
		const body = objectIn(params.body, 'Form');
		const lines = linesOf(body);
		const reason = oneOf(REASONS, body.reason);
		return {
			step: oneOf(['find', 'send'] as const, body.step) ?? '',
			language: spokenOf(textOf(body.lang) || textOf(params.languages)),
			token: textOf(body.token).slice(0, 1_024),
			number: textOf(body.number).slice(0, 40),
			email: textOf(body.email).slice(0, 254).toLowerCase(),
			complete: lines.length > 0 && reason !== undefined,
			form: { lines, reason: reason ?? '', wants: oneOf(WANTS, body.wants) ?? 'refund' },
		};
	},
});

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
	known.find((one) => one === textOf(value));

function linesOf(
	body: IDataObject,
): Array<{ itemId: string; quantity: number; exchangeFor: string }> {
	return Array.from({ length: MOST_ARTICLES }, (_, index) => {
		const itemId = textOf(body[`article-${index}`]).slice(0, 200);
		const pieces = textOf(body[`pieces-${index}`]);
		return {
			itemId,
			quantity: /^[1-9]\d{0,2}$/.test(pieces) ? Number(pieces) : 1,
			exchangeFor: textOf(body[`exchange-${index}`]).slice(0, 200),
		};
	}).filter(({ itemId }) => itemId !== '');
}
