import { box, oval, path, repeat, shade, stroke, type Shape } from './paint';

export const home: Record<string, Shape> = {
	throw: ({ main, dark, light, accent }) =>
		path('M92 150 Q200 118 308 150 L320 250 Q200 282 80 250 Z', dark) +
		path('M84 172 Q200 140 316 172 L324 276 Q200 308 76 276 Z', main) +
		path('M84 172 Q200 140 316 172 L317 190 Q200 158 83 190 Z', light) +
		stroke('M79 236 Q200 268 321 236', accent, 6) +
		stroke('M78 252 Q200 284 322 252', accent, 3) +
		repeat(17, (i) =>
			stroke(`M${84 + i * 14.5} ${281 + Math.sin((i / 16) * Math.PI) * 14} l0 20`, dark, 4),
		),

	picnic: ({ main, dark, light, accent }) =>
		box(86, 150, 228, 130, dark, 40) +
		box(80, 140, 228, 130, main, 44) +
		repeat(4, (i) =>
			box(112 + i * 48, 140, 14, 130, accent, 0).replace('/>', ' opacity="0.55"/>'),
		) +
		repeat(3, (i) => box(80, 160 + i * 38, 228, 10, light, 0).replace('/>', ' opacity="0.7"/>')) +
		box(140, 132, 18, 146, '#7a4b2b', 4) +
		box(232, 132, 18, 146, '#7a4b2b', 4) +
		stroke('M149 132 Q195 82 241 132', '#7a4b2b', 12),

	cushion: ({ main, dark, light }) =>
		path('M104 118 Q200 138 296 118 Q278 200 296 290 Q200 270 104 290 Q122 200 104 118 Z', dark) +
		path('M112 126 Q200 144 288 126 Q272 200 288 282 Q200 264 112 282 Q128 200 112 126 Z', main) +
		path('M132 150 Q170 158 210 150 Q160 176 146 232 Q138 190 132 150 Z', light, 'opacity="0.5"') +
		stroke('M128 262 Q200 248 272 262', dark, 3, 'stroke-dasharray="2 9"'),

	bedding: ({ main, dark, light, accent }) =>
		box(84, 214, 232, 78, accent, 14) +
		box(84, 214, 232, 26, shade(accent, 0.2), 12) +
		path('M78 236 Q200 216 322 236 L322 286 Q200 268 78 286 Z', main) +
		path('M78 236 Q200 216 322 236 L322 250 Q200 230 78 250 Z', light) +
		path('M104 164 Q148 148 190 164 Q198 190 190 220 Q148 230 104 220 Q94 190 104 164 Z', light) +
		path(
			'M210 164 Q252 148 296 164 Q306 190 296 220 Q252 230 210 220 Q202 190 210 164 Z',
			shade(light, 0.3),
		) +
		stroke('M120 258 Q200 242 280 258', dark, 3),

	mug: ({ main, dark, light, accent }) =>
		stroke('M268 186 Q324 186 318 232 Q312 268 262 268', main, 22) +
		path('M112 150 L272 150 L264 272 Q260 298 232 298 L152 298 Q124 298 120 272 Z', main) +
		path(
			'M116 196 L112 150 L272 150 L269 190 Q240 208 212 192 Q180 176 152 198 Q134 208 116 196 Z',
			accent,
		) +
		oval(192, 150, 80, 17, shade(accent, -0.14)) +
		oval(192, 153, 67, 11, '#4a3020') +
		path(
			'M136 218 Q134 262 146 284',
			'none',
			`stroke="${light}" stroke-width="8" stroke-linecap="round" opacity="0.55"`,
		) +
		oval(192, 297, 48, 4, dark) +
		stroke('M170 118 q-10 -14 0 -28 q10 -14 0 -28', '#ffffff', 5, 'opacity="0.65"') +
		stroke('M208 118 q-10 -14 0 -28 q10 -14 0 -28', '#ffffff', 5, 'opacity="0.65"'),

	candle: ({ main, dark, light, accent }) =>
		box(136, 168, 128, 128, shade(accent, 0.25), 14) +
		box(136, 196, 128, 100, main, 12) +
		oval(200, 196, 64, 12, light) +
		box(160, 216, 80, 54, '#faf6ec', 3) +
		stroke(
			'M200 226 l0 32 M200 232 l-12 10 M200 232 l12 10 M200 244 l-15 12 M200 244 l15 12',
			accent,
			4,
		) +
		stroke('M200 194 l0 -20', '#3b2c1c', 4) +
		path('M200 122 Q224 152 208 174 Q200 182 192 174 Q176 152 200 122 Z', '#f0a63c') +
		path('M200 144 Q210 160 204 172 Q200 176 196 172 Q190 160 200 144 Z', '#fbe3a0') +
		oval(200, 296, 56, 4, dark),

	lamp: ({ main, dark, light, accent }) =>
		oval(200, 214, 190, 170, 'url(#glow)') +
		path('M142 104 L258 104 L296 216 L104 216 Z', main) +
		path('M142 104 L172 104 L146 216 L104 216 Z', light) +
		path('M236 104 L258 104 L296 216 L262 216 Z', dark) +
		stroke('M176 104 l-16 112 M212 104 l6 112', dark, 1.5) +
		box(193, 216, 14, 66, accent) +
		path('M148 298 Q150 280 200 280 Q250 280 252 298 Z', accent) +
		stroke('M252 294 Q296 296 306 316', shade(accent, -0.3), 3),

	table: ({ main, dark, light }) =>
		path('M140 190 L126 312 L138 312 L162 190 Z', dark) +
		path('M260 190 L274 312 L262 312 L238 190 Z', dark) +
		path('M191 196 L194 326 L206 326 L209 196 Z', main) +
		oval(200, 182, 118, 26, dark) +
		oval(200, 174, 118, 26, main) +
		`<ellipse cx="200" cy="174" rx="88" ry="18" fill="none" stroke="${light}" stroke-width="2" opacity="0.7"/>` +
		`<ellipse cx="200" cy="174" rx="52" ry="10" fill="none" stroke="${light}" stroke-width="2" opacity="0.6"/>` +
		box(176, 112, 48, 56, '#dfe6dd', 8) +
		stroke('M200 112 q-20 -34 -34 -40 M200 112 q4 -40 22 -56 M200 112 q0 -30 -6 -54', '#4f6b57', 5),

	board: ({ main, dark, light }) =>
		`<g transform="rotate(-24 200 210)">` +
		box(96, 160, 190, 108, dark, 24) +
		box(92, 152, 190, 108, main, 24) +
		box(274, 188, 66, 38, main, 18) +
		oval(320, 207, 8, 8, '#ece5da') +
		stroke(
			'M112 180 Q180 168 268 182 M108 204 Q180 196 272 208 M112 232 Q190 226 262 238',
			light,
			3,
			'opacity="0.6"',
		) +
		'</g>',

	vase: ({ main, dark, light }) =>
		stroke('M200 150 Q196 96 182 62', '#6d8262', 5) +
		stroke('M202 150 Q214 100 232 84', '#6d8262', 5) +
		repeat(5, (i) => oval(178 + (i % 3) * 7, 52 + i * 9, 9, 6, '#d8a15c')) +
		repeat(4, (i) => oval(234 + (i % 2) * 9, 72 + i * 8, 8, 6, '#c4795a')) +
		path(
			'M184 146 L216 146 L218 182 Q268 204 262 254 Q256 300 200 300 Q144 300 138 254 Q132 204 182 182 Z',
			main,
		) +
		path(
			'M184 146 L198 146 L198 184 Q158 206 162 256 Q164 284 178 296 Q142 284 138 254 Q132 204 182 182 Z',
			light,
			'opacity="0.75"',
		) +
		oval(200, 146, 16, 5, dark) +
		oval(236, 232, 5, 4, dark) +
		oval(224, 262, 3, 3, dark),

	towels: ({ main, dark, light, accent }) =>
		box(92, 232, 216, 62, accent, 22) +
		box(98, 178, 204, 60, main, 22) +
		box(108, 128, 184, 56, light, 22) +
		repeat(11, (i) => stroke(`M${120 + i * 16} 136 l0 40`, dark, 1.5, 'opacity="0.4"')) +
		repeat(12, (i) => stroke(`M${110 + i * 16.5} 186 l0 44`, dark, 1.5, 'opacity="0.4"')) +
		repeat(12, (i) =>
			stroke(`M${106 + i * 17} 240 l0 46`, shade(accent, -0.3), 1.5, 'opacity="0.4"'),
		) +
		stroke('M112 156 L288 156', dark, 2, 'opacity="0.35"'),

	giftcard: ({ main, dark, light, accent }) =>
		`<g transform="rotate(-7 200 206)">` +
		box(84, 136, 236, 148, dark, 16) +
		box(78, 128, 236, 148, main, 16) +
		box(196, 128, 16, 148, accent) +
		box(78, 180, 236, 14, accent) +
		path(
			'M204 186 Q150 132 150 164 Q152 190 204 186 Q256 132 258 164 Q256 190 204 186 Z',
			shade(accent, 0.18),
		) +
		oval(204, 186, 11, 11, accent) +
		stroke('M100 252 l48 0 M100 240 l30 0', light, 4) +
		'</g>',
};
