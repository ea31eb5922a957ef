import type { Params } from '../../shared/operation';
import { mailOperation, type MailContext } from '../context';
import { emailAddress, headerText, pageAddress } from './headers';
import { bullets, button, page, paragraphs } from './html';
import { fetchLabel, labelFile } from './label';
import { labelFields } from './labelFields';
import { sendOnce } from './sendOnce';
import { LABEL_TEXTS, type LabelTexts } from './texts';

type Given = Params<typeof labelFields>;

export const sendReturnLabel = mailOperation({
	resource: 'mail',
	operation: 'sendReturnLabel',
	effect: 'write',
	menu: {
		name: 'Send Return Label',
		action: 'Send a return label to a shopper',
		description: 'Sends the label with what to do, in the language of the shopper',
	},
	scopes: ['mail.send'],
	fields: labelFields,
	async run(context, params) {
		const to = emailAddress(params.to, 'To');
		const name = headerText(params.toName, 'Recipient Name');
		const order = headerText(params.orderNumber, 'Order Number', 60);
		const texts = textsFor(params, order);
		const subject = headerText(texts.subject, 'Subject');
		const items = linesOf(params.items);
		const linked = params.labelSource === 'link';
		const href = linked ? pageAddress(params.labelAddress, 'Label Address') : '';
		const attachments = linked
			? []
			: [labelFile({ bytes: await labelBytes(context, params) }, order)];
		const greeting = `${texts.greeting}${name ? ` ${name}` : ''},`;

		const html = page(params.language, subject, [
			paragraphs(`${greeting}\n\n${texts.introduction}`),
			items.length > 0 ? paragraphs(texts.items) + bullets(items) : '',
			linked ? button(texts.link, href) : paragraphs(texts.attached),
			paragraphs(texts.instructions),
			paragraphs(texts.closing),
		]);
		const text = [
			greeting,
			texts.introduction,
			items.length > 0 ? [texts.items, ...items.map((item) => `- ${item}`)].join('\n') : '',
			linked ? `${texts.link}: ${href}` : texts.attached,
			texts.instructions,
			texts.closing,
		]
			.filter(Boolean)
			.join('\n\n');
		const letter = {
			to: [{ email: to, ...(name ? { name } : {}) }],
			subject,
			text,
			html,
			attachments,
		};
		return await sendOnce(context, { ...letter, category: 'support-return-label' }, params);
	},
});

async function labelBytes(
	context: MailContext,
	{ labelSource, labelAddress, labelProperty }: Given,
) {
	if (labelSource === 'file') return (await context.file(labelProperty)).bytes;
	return await fetchLabel(context, labelAddress);
}

/** The texts of the language, with those that were edited in their place. */
function textsFor(params: Given, order: string): LabelTexts {
	const own = LABEL_TEXTS[params.language] ?? LABEL_TEXTS.en;
	const { subject, introduction, instructions, closing } = params;
	const edited = Object.entries({ subject, introduction, instructions, closing }).filter(
		([, text]) => text.trim() !== '',
	);
	const texts = { ...own, ...Object.fromEntries(edited) };
	return Object.fromEntries(
		Object.entries(texts).map(([name, text]) => [name, text.replaceAll('{order}', () => order)]),
	) as unknown as LabelTexts;
}

/** One text a line, from text or from the list that an expression may give instead. */
function linesOf(given: string | string[]): string[] {
	return [given]
		.flat()
		.flatMap((text) => String(text ?? '').split(/\r\n|\r|\n/))
		.map((line) => line.trim())
		.filter(Boolean);
}
