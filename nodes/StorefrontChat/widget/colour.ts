type Rgb = [number, number, number];

const rgbOf = (hex: string): Rgb =>
	[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(colour: Rgb): number {
	const [red, green, blue] = colour.map((part) => {
		const value = part / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** The text colour that reads better on `hex`. One of the two always reaches the 4.5 of WCAG AA. */
export function textOn(hex: string): string {
	const colour = rgbOf(hex);
	return contrast(colour, WHITE) >= contrast(colour, BLACK) ? '#fff' : '#000';
}

/** `hex`, moved towards black or white until it can be read (4.5) on `background`. */
export function readableOn(hex: string, background: string): string {
	const ground = rgbOf(background);
	const target = luminance(ground) > 0.4 ? BLACK : WHITE;
	let colour = rgbOf(hex);
	for (let step = 0; step < 20 && contrast(colour, ground) < 4.5; step += 1) {
		colour = colour.map((part, at) => Math.round(part + (target[at] - part) * 0.15)) as Rgb;
	}
	return `rgb(${colour.join(' ')})`;
}
