import { escapeHtml } from '../../shared/text';

/** Text that is HTML already; everything else is escaped on its way in. */
export class Html {
	constructor(readonly text: string) {}
}

type Part = string | number | Html | Part[];

const partOf = (part: Part): string =>
	Array.isArray(part)
		? part.map(partOf).join('')
		: part instanceof Html
			? part.text
			: escapeHtml(String(part));

/** A template whose values are escaped: only an `Html` goes in as it is. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Html =>
	new Html(
		texts.map((text, index) => text + (index in parts ? partOf(parts[index]!) : '')).join(''),
	);

export interface Row {
	/** Row header, first in the row. */
	head: string | Html;
	cells: Array<string | Html>;
}

/** A table with header cells that screen readers announce; it scrolls by itself when it is wide. */
export function table(caption: string, heads: string[], rows: Row[], kind = ''): Html {
	const body = rows.map(
		({ head, cells }) =>
			html`<tr>
				<th scope="row">${head}</th>
				${cells.map((cell) => html`<td>${cell}</td>`)}
			</tr>`,
	);
	return html`<div class="scroll ${kind}" tabindex="0" role="region" aria-label="${caption}">
		<table>
			<caption>
				${caption}
			</caption>
			<thead>
				<tr>
					${heads.map((head) => html`<th scope="col">${head}</th>`)}
				</tr>
			</thead>
			<tbody>
				${body}
			</tbody>
		</table>
	</div>`;
}
