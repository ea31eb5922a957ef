import type { Drawing } from '../../shop';
import { clothing } from './clothing';
import { home } from './home';
import { outdoor } from './outdoor';
import { shade, type Shape } from './paint';

const SHAPES: Record<string, Shape> = { ...home, ...outdoor, ...clothing };

/** A product's picture: a square SVG, 800 by 800. */
export function picture({ shape, main, accent, backdrop }: Drawing, title: string): string {
	const draw = SHAPES[shape];
	if (!draw) throw new Error(`No drawing of a ${shape}`);
	const night = parseInt(backdrop.slice(1, 3), 16) < 0x60;
	const stops = night ? [0.1, -0.25] : [0.32, -0.09];
	const floor = shade(backdrop, -0.55);
	const art = draw({ main, accent, dark: shade(main, -0.24), light: shade(main, 0.28) });
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800" role="img" aria-label="${title.replace(/[&<>"]/g, '')}">
<defs>
<radialGradient id="light" cx="0.42" cy="0.32" r="0.9"><stop offset="0" stop-color="${shade(backdrop, stops[0])}"/><stop offset="0.65" stop-color="${backdrop}"/><stop offset="1" stop-color="${shade(backdrop, stops[1])}"/></radialGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#ffdf9e" stop-opacity="0.55"/><stop offset="0.55" stop-color="#ffdf9e" stop-opacity="0.14"/><stop offset="1" stop-color="#ffdf9e" stop-opacity="0"/></radialGradient>
<radialGradient id="floor"><stop offset="0" stop-color="${floor}" stop-opacity="0.42"/><stop offset="0.6" stop-color="${floor}" stop-opacity="0.2"/><stop offset="1" stop-color="${floor}" stop-opacity="0"/></radialGradient>
</defs>
<rect width="400" height="400" fill="url(#light)"/>
<g transform="translate(200 206) scale(1.14) translate(-200 -208)"><ellipse cx="200" cy="318" rx="152" ry="20" fill="url(#floor)"/>${art}</g>
</svg>`;
}
