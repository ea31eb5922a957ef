import { escapeHtml } from './text';

/** The look of every page of ours: plain, in the reader's light or dark, and fit for a phone. */
export const STYLE = `:root{color-scheme:light dark;--ink:#1c1c28;--soft:#55556a;--back:#f6f6fa;--card:#fff;--line:#c9c9d6;--main:#3730a3;--on:#fff;--bad:#9f1239}
@media(prefers-color-scheme:dark){:root{--ink:#f2f2f7;--soft:#b7b7c9;--back:#14141c;--card:#1f1f2b;--line:#4a4a5e;--main:#a5b4fc;--on:#14141c;--bad:#fda4af}}
body{margin:0;padding:1.5rem 1rem;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main{max-width:34rem;margin:auto;padding:1.5rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
h1{margin:0 0 1rem;font-size:1.4rem}dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.4rem 1rem;margin:0 0 1.5rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}fieldset{margin:0 0 1rem;padding:1rem;border:1px solid var(--line);border-radius:.5rem}
label{display:block;margin-top:.75rem}input,textarea{box-sizing:border-box;width:100%;padding:.6rem;font:inherit;color:inherit;background:var(--back);border:1px solid var(--soft);border-radius:.4rem}
button{min-height:2.75rem;margin:.5rem .5rem 0 0;padding:.5rem 1.1rem;font:inherit;font-weight:600;border:1px solid var(--main);border-radius:.4rem;background:var(--card);color:var(--main);cursor:pointer}
button.main{background:var(--main);color:var(--on)}button.deny{border-color:var(--bad);color:var(--bad)}:focus-visible{outline:3px solid var(--main);outline-offset:2px}`;

export interface PageInput {
	name: string;
	label: string;
	kind: 'line' | 'amount' | 'text';
	filled?: string;
	required?: boolean;
}

export interface PageButton {
	label: string;
	/** What the form sends as `decision`. */
	decision: string;
	look?: 'main' | 'deny';
}

/** Inputs and the buttons below them, sent on their own; a legend puts a frame around them. */
export interface PageSection {
	legend?: string;
	inputs: PageInput[];
	buttons: PageButton[];
}

export interface PageForm {
	/** Where the form is sent; empty for the page's own address. */
	address: string;
	hidden: Record<string, string>;
	sections: PageSection[];
}

export interface Page {
	title: string;
	message: string;
	facts: Array<[name: string, value: string]>;
	/** Absent once there is nothing to decide. */
	form?: PageForm;
}

/** A page without scripts. Every value is escaped; opening it decides nothing, for only its form is sent by POST. */
export function pageHtml({ title, message, facts, form }: Page): string {
	const list = facts
		.map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
		.join('');
	return [
		'<!doctype html><html lang="en"><head><meta charset="utf-8">',
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">',
		`<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>`,
		`<h1>${escapeHtml(title)}</h1>`,
		message ? `<p role="status">${escapeHtml(message)}</p>` : '',
		list ? `<dl>${list}</dl>` : '',
		form ? formHtml(form) : '',
		'</main></body></html>',
	].join('');
}

/** One form a section: the enter key in an input must not press the button of another section. */
function formHtml({ address, hidden, sections }: PageForm): string {
	const start = `<form method="post"${address ? ` action="${escapeHtml(address)}"` : ''}>`;
	const secrets = Object.entries(hidden)
		.map(
			([name, value]) =>
				`<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
		)
		.join('');
	return sections.map((section) => `${start}${secrets}${sectionHtml(section)}</form>`).join('');
}

/** The enter key presses a form's first button: where there is a choice, that is one that does nothing. */
function sectionHtml({ legend, inputs, buttons }: PageSection): string {
	const guard = inputs.length > 0 && buttons.length > 1 ? '<button disabled hidden></button>' : '';
	const content = [guard, ...inputs.map(inputHtml), ...buttons.map(buttonHtml)].join('');
	return legend ? `<fieldset><legend>${escapeHtml(legend)}</legend>${content}</fieldset>` : content;
}

function inputHtml({ name, label, kind, filled = '', required }: PageInput): string {
	const id = escapeHtml(name);
	const attributes = `id="${id}" name="${id}" autocomplete="off"${required ? ' required' : ''}`;
	const text = escapeHtml(filled);
	const field = {
		line: `<input ${attributes} value="${text}">`,
		amount: `<input ${attributes} inputmode="decimal" value="${text}">`,
		text: `<textarea ${attributes} rows="5">${text}</textarea>`,
	}[kind];
	return `<label for="${id}">${escapeHtml(label)}</label>${field}`;
}

function buttonHtml({ label, decision, look }: PageButton): string {
	const style = look ? ` class="${look}"` : '';
	return `<button${style} name="decision" value="${escapeHtml(decision)}">${escapeHtml(label)}</button>`;
}

/** Nothing is loaded, run, framed, kept or passed on. The style is the page's own. */
export const PAGE_HEADERS = {
	'content-type': 'text/html; charset=utf-8',
	'content-security-policy':
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	'cache-control': 'no-store',
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'x-robots-tag': 'noindex',
};
