/** Colours of one picture: `dark` and `light` are shades of `main`. */
export interface Paint {
	main: string;
	dark: string;
	light: string;
	accent: string;
}

export type Shape = (paint: Paint) => string;

/** Mixes a `#rrggbb` colour with black (amount below 0) or white (above 0); -1 to 1. */
export function shade(colour: string, amount: number): string {
	const target = amount < 0 ? 0 : 255;
	const mixed = [1, 3, 5].map((at) => {
		const channel = parseInt(colour.slice(at, at + 2), 16);
		return Math.round(channel + (target - channel) * Math.abs(amount));
	});
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

export const path = (d: string, fill: string, more = ''): string =>
	`<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, colour: string, width = 4, more = ''): string =>
	`<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

export const box = (
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	radius = 0,
): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string): string =>
	`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

export const repeat = (count: number, draw: (index: number) => string): string =>
	Array.from({ length: count }, (_, index) => draw(index)).join('');
