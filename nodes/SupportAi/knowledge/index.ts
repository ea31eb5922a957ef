import type { IDataObject } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { supportAiOperation } from '../client';
import { jsonObject } from '../read';
import { passagesOf, SOURCES, type Document, type Source } from './passages';

export const index = supportAiOperation({
	resource: 'knowledge',
	operation: 'index',
	effect: 'read',
	menu: {
		name: 'Index',
		action: 'Index a text of the shop',
		description:
			'Cut a policy, page, product, FAQ entry or pasted text into rows for support_knowledge',
	},
	fields: {
		document: {
			displayName: 'Document',
			type: 'string',
			default: '',
			placeholder: 'Empty: the incoming item',
			description:
				'Object with source (policy, page, product, faq or text), ref, title, url and text as plain text, Markdown or HTML; or with question and answer; or with documents, a list of such. Empty: the incoming item.',
		},
		client: {
			displayName: 'Client',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. alder-and-pine',
			description: 'Shop that the text belongs to; a search can be kept to it',
		},
		version: {
			displayName: 'Version',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $execution.id }}',
			description:
				'Names this run: rows of the client with another version are of texts that are gone, and can be deleted afterwards',
		},
	},
	/** One item per passage: a row of the table support_knowledge, to be upserted by its key. */
	async run(ai, { document, client, version }) {
		const item = jsonObject(document, 'Document') ?? ai.item;
		if (!client || !version) throw missing();
		const documents = Array.isArray(item.documents) ? (item.documents as IDataObject[]) : [item];
		return documents.flatMap((one) =>
			passagesOf(readDocument(one), client, version),
		) as unknown as IDataObject[];
	},
});

const missing = () =>
	new VendorError({
		vendor: 'Support AI',
		title: 'Client and version are needed',
		nextStep: 'Give both: the rows of a client are told apart by them.',
		applied: 'no',
	});

function readDocument(item: IDataObject): Document {
	const words = (value: unknown) => (typeof value === 'string' ? value : '');
	const question = words(item.question);
	const isFaq = question !== '' && words(item.text) === '';
	const source = SOURCES.find((known) => known === item.source) ?? (isFaq ? 'faq' : 'text');
	return {
		source: source satisfies Source,
		ref: words(item.ref) || (isFaq ? `faq:${item.id ?? question}` : ''),
		title: isFaq ? question : words(item.title),
		url: httpsOnly(words(item.url)),
		text: isFaq ? words(item.answer) : words(item.text),
	};
}

/** The address is shown to shoppers. */
const httpsOnly = (url: string) => (/^https:\/\/[^\s<>"']{1,500}$/.test(url) ? url : '');
