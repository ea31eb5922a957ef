type Listener = (event: never) => void;
type Properties = Record<string, string | number | boolean | Listener | undefined>;
type Child = Node | string | false | undefined;

/**
 * Creates an element. `onclick` and the like become listeners (never attributes, so a strict content security
 * policy holds), `true` an empty attribute, `false` and undefined nothing. Strings become text nodes.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	properties: Properties = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(properties)) {
		if (typeof value === 'function') {
			element.addEventListener(name.slice(2), value as unknown as EventListener);
		} else if (value !== false && value !== undefined) {
			element.setAttribute(name, value === true ? '' : String(value));
		}
	}
	element.append(...children.filter((child): child is Node | string => !!child));
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

const paths = {
	chat: 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.500 2.500 0 0 1 20 5.500v8a2.500 2.500 0 0 1-2.500 2.500H12l-5 4.500V16h-.5A2.500 2.500 0 0 1 4 13.500zM8.500 8h7M8.500 11.500h4.500',
	close: 'M6 6l12 12M18 6L6 18',
	down: 'M6 9.500l6 6 6-6',
	send: 'M12 19V6M6 11.500L12 5.500l6 6',
	avatar:
		'M12 12.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c.8-3.600 3.800-5.500 7.500-5.500s6.700 1.900 7.500 5.500',
	spark:
		'M12 3.500l1.900 5.600 5.600 1.900-5.600 1.900L12 18.500l-1.900-5.600L4.500 11l5.600-1.900zM18.500 16v4M16.500 18h4',
	more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
	text: 'M4 6h16v12H4zM7.500 13h3M13 13h3.500M7.500 10h6',
	mute: 'M5 9.500h3L12.500 6v12L8 14.500H5zM16 10l4 4M20 10l-4 4',
	out: 'M9 6h9v9M18 6L7 17',
};

/** A line drawing of 24 units; decorative. */
export function icon(name: keyof typeof paths): SVGSVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', paths[name]);
	svg.append(path);
	return svg;
}

/** Text for screen readers only. */
export const unseen = (text: string) => h('span', { class: 'unseen' }, text);

/** Styles a shadow root from script, which a content security policy without 'unsafe-inline' allows. */
export function style(root: ShadowRoot, css: string): void {
	if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
	} else {
		root.append(h('style', {}, css));
	}
}
