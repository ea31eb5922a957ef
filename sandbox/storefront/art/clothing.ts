import { box, oval, path, repeat, shade, stroke, type Paint, type Shape } from './paint';

const LONG_SLEEVES =
	'M158 92 L106 118 Q92 128 88 148 L62 268 L104 280 L128 190 L128 306 L272 306 L272 190 L296 280 L338 268 L312 148 Q308 128 294 118 L242 92 Q200 124 158 92 Z';
const SHORT_SLEEVES =
	'M156 98 L108 120 Q94 128 84 146 L62 196 L106 216 L126 184 L126 308 L274 308 L274 184 L294 216 L338 196 L316 146 Q306 128 292 120 L244 98 Q200 132 156 98 Z';
const SLEEVELESS =
	'M152 92 L120 104 Q134 160 122 206 L122 308 L278 308 L278 206 Q266 160 280 104 L248 92 Q200 118 152 92 Z';

const collar = (colour: string): string =>
	path('M158 92 Q200 124 242 92 L250 98 Q200 142 150 98 Z', colour);

const leather = ({ main, dark, light, accent }: Paint, x: number, y: number): string =>
	`<g transform="translate(${x} ${y})">` +
	path('M26 0 L98 0 L100 84 Q150 96 168 124 L168 146 L20 146 Z', main) +
	path('M26 0 L50 0 L48 146 L20 146 Z', dark) +
	path('M104 88 Q150 98 168 124 L168 132 L120 132 Q104 118 104 88 Z', light, 'opacity="0.45"') +
	box(14, 144, 158, 16, accent, 4) +
	box(14, 156, 48, 12, accent, 2) +
	repeat(4, (i) => stroke(`M78 ${24 + i * 19} l24 6`, '#e9dcc0', 4)) +
	stroke('M60 -4 q14 -18 26 2', dark, 6) +
	'</g>';

export const clothing: Record<string, Shape> = {
	sweater: ({ main, dark, light }) =>
		path(LONG_SLEEVES, main) +
		path('M128 190 L128 306 L146 306 Z', dark, 'opacity="0.5"') +
		path('M272 190 L272 306 L254 306 Z', dark, 'opacity="0.5"') +
		collar(dark) +
		box(128, 288, 144, 18, dark) +
		path('M66 252 L62 268 L104 280 L108 264 Z', dark) +
		path('M334 252 L338 268 L296 280 L292 264 Z', dark) +
		repeat(6, (i) =>
			stroke(
				`M140 ${160 + i * 20} L260 ${160 + i * 20}`,
				light,
				2,
				'stroke-dasharray="2 7" opacity="0.6"',
			),
		),

	jacket: ({ main, dark, light, accent }) =>
		path('M146 96 Q150 52 200 52 Q250 52 254 96 Q226 124 200 124 Q174 124 146 96 Z', dark) +
		oval(200, 96, 34, 22, shade(dark, -0.3)) +
		path(LONG_SLEEVES, main) +
		path('M158 92 Q200 124 242 92 L254 112 L200 142 L146 112 Z', dark) +
		stroke('M200 138 L200 306', accent, 6) +
		box(140, 226, 42, 8, accent, 4) +
		box(218, 226, 42, 8, accent, 4) +
		path('M140 128 L160 118 L152 300 L128 300 L128 190 Z', light, 'opacity="0.35"') +
		oval(200, 156, 5, 5, '#e8e2d2'),

	shirt: ({ main, dark, light }) =>
		path(LONG_SLEEVES, main) +
		repeat(4, (i) =>
			stroke(`M${146 + i * 36} 132 L${146 + i * 36} 301`, dark, 9, 'opacity="0.45"'),
		) +
		repeat(5, (i) =>
			stroke(`M133 ${146 + i * 36} L267 ${146 + i * 36}`, dark, 9, 'opacity="0.45"'),
		) +
		repeat(4, (i) =>
			stroke(`M130 ${164 + i * 36} L270 ${164 + i * 36}`, light, 2.5, 'opacity="0.7"'),
		) +
		box(190, 118, 20, 188, main) +
		repeat(5, (i) => oval(200, 142 + i * 36, 4.5, 4.5, '#f1e6d2')) +
		path('M158 90 L200 128 L172 146 L142 102 Z', dark) +
		path('M242 90 L200 128 L228 146 L258 102 Z', dark),

	tee: ({ main, dark, light }) =>
		path(SHORT_SLEEVES, main) +
		path('M156 98 Q200 132 244 98 L250 104 Q200 148 150 104 Z', dark) +
		path('M126 184 L126 308 L142 308 Z', dark, 'opacity="0.45"') +
		path('M274 184 L274 308 L258 308 Z', dark, 'opacity="0.45"') +
		stroke('M200 176 l-14 22 l9 0 l-12 20 l34 0 l-12 -20 l9 0 Z', light, 3.5),

	vest: ({ main, dark, light, accent }) =>
		path(SLEEVELESS, main) +
		repeat(5, (i) =>
			stroke(`M127 ${158 + i * 30} Q200 ${168 + i * 30} 273 ${158 + i * 30}`, dark, 4),
		) +
		path('M152 92 Q200 118 248 92 L252 74 Q200 92 148 74 Z', accent) +
		stroke('M200 106 L200 308', dark, 5) +
		repeat(5, (i) => oval(200, 136 + i * 36, 5, 5, light)) +
		stroke('M140 244 l38 0 M222 244 l38 0', dark, 5),

	socks: ({ main, dark, light, accent }) =>
		`<g transform="translate(60 16)">` +
		path(
			'M130 70 L194 70 L196 190 Q200 214 228 226 Q262 240 258 266 Q254 290 218 288 L162 276 Q128 268 130 228 Z',
			accent,
		) +
		box(128, 66, 68, 26, shade(accent, -0.16), 8) +
		'</g>' +
		path(
			'M110 76 L176 76 L176 196 Q180 222 208 234 Q244 248 240 276 Q236 300 198 298 L142 284 Q106 274 108 234 Z',
			main,
		) +
		box(106, 72, 72, 28, dark, 8) +
		repeat(6, (i) => stroke(`M${114 + i * 11} 76 l0 20`, light, 2, 'opacity="0.6"')) +
		path('M108 234 Q112 214 140 222 Q150 250 132 280 Q106 270 108 234 Z', dark) +
		path('M208 234 Q244 248 240 276 Q236 300 198 298 Q196 262 208 234 Z', dark),

	beanie: ({ main, dark, light }) =>
		path('M104 232 Q100 108 200 108 Q300 108 296 232 Z', main) +
		repeat(9, (i) =>
			stroke(
				`M${122 + i * 19.5} 226 Q${122 + i * 19.5 + (4 - i) * 5} 150 ${168 + i * 8} 114`,
				dark,
				3,
				'opacity="0.55"',
			),
		) +
		box(92, 220, 216, 66, dark, 18) +
		repeat(12, (i) => stroke(`M${108 + i * 16.8} 230 l0 46`, light, 3, 'opacity="0.5"')) +
		box(246, 240, 34, 24, '#f1ead9', 3),

	boots: (paint) => leather(paint, 50, 92) + leather(paint, 148, 142),

	trousers: ({ main, dark, light, accent }) =>
		path('M138 72 L262 72 L286 320 L222 320 L202 170 L198 170 L178 320 L114 320 Z', main) +
		path(
			'M202 170 L198 170 L178 320 L162 320 L192 140 L208 140 L238 320 L222 320 Z',
			dark,
			'opacity="0.6"',
		) +
		box(136, 68, 128, 22, dark, 4) +
		repeat(4, (i) => box(150 + i * 30, 64, 8, 30, accent, 2)) +
		stroke('M150 96 Q152 124 138 134 M250 96 Q248 124 262 134', accent, 3) +
		box(124, 196, 48, 56, light, 4).replace('/>', ' opacity="0.55"/>') +
		box(228, 196, 48, 56, light, 4).replace('/>', ' opacity="0.55"/>') +
		oval(200, 80, 4, 4, '#cfae72'),
};
