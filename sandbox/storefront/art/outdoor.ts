import { box, oval, path, repeat, shade, stroke, type Shape } from './paint';

export const outdoor: Record<string, Shape> = {
	lantern: ({ main, dark, accent }) =>
		oval(200, 206, 180, 165, 'url(#glow)') +
		stroke('M152 132 Q200 40 248 132', main, 8) +
		box(158, 118, 84, 22, main, 6) +
		box(146, 136, 108, 14, dark, 4) +
		box(154, 150, 92, 104, '#ffedc2', 10) +
		oval(200, 202, 24, 38, '#ffcf6b') +
		oval(200, 208, 11, 20, '#fff6dc') +
		stroke('M160 150 L160 254 M240 150 L240 254', main, 6) +
		box(142, 252, 116, 16, dark, 4) +
		box(150, 266, 100, 32, main, 8) +
		oval(200, 282, 8, 8, accent),

	flask: ({ main, dark, light, accent }) =>
		box(172, 62, 56, 34, accent, 8) +
		stroke('M186 62 Q200 36 214 62', accent, 9) +
		box(180, 94, 40, 14, shade(accent, -0.18)) +
		path(
			'M180 106 L220 106 Q250 122 250 150 L250 282 Q250 304 228 304 L172 304 Q150 304 150 282 L150 150 Q150 122 180 106 Z',
			main,
		) +
		path('M232 114 Q250 126 250 150 L250 282 Q250 304 228 304 L216 304 Q232 300 232 280 Z', dark) +
		stroke('M168 152 L168 270', light, 9, 'opacity="0.6"') +
		stroke('M200 186 l-16 26 l10 0 l-14 24 l40 0 l-14 -24 l10 0 Z', '#f4efe2', 4),

	backpack: ({ main, dark, light, accent }) =>
		stroke('M176 98 Q200 62 224 98', accent, 10) +
		path(
			'M126 146 Q104 190 112 262',
			'none',
			`stroke="${accent}" stroke-width="16" stroke-linecap="round"`,
		) +
		path(
			'M274 146 Q296 190 288 262',
			'none',
			`stroke="${accent}" stroke-width="16" stroke-linecap="round"`,
		) +
		path(
			'M132 140 Q134 92 200 92 Q266 92 268 140 L276 282 Q276 304 252 304 L148 304 Q124 304 124 282 Z',
			main,
		) +
		path(
			'M128 156 Q132 96 200 96 Q268 96 272 156 Q272 184 236 184 L164 184 Q128 184 128 156 Z',
			dark,
		) +
		box(152, 212, 96, 68, light, 12) +
		box(152, 212, 96, 24, dark, 10) +
		box(168, 150, 14, 64, accent, 3) +
		box(218, 150, 14, 64, accent, 3) +
		box(166, 196, 18, 14, '#cfae72', 3) +
		box(216, 196, 18, 14, '#cfae72', 3),

	tent: ({ main, dark, light, accent }) =>
		stroke('M60 292 L200 104 L340 292', '#4a4a44', 5) +
		path('M200 112 L332 290 L222 290 Z', dark) +
		path('M200 112 L68 290 L222 290 Z', main) +
		path('M200 112 L140 290 L198 290 Z', accent) +
		path('M200 112 L186 290 L198 290 Z', '#2b2f2c') +
		path('M200 112 L68 290 L96 290 Z', light, 'opacity="0.7"') +
		stroke('M68 290 l-26 12 M332 290 l26 12', '#8b8674', 3) +
		stroke('M200 112 l0 -18', '#4a4a44', 5),

	sleepingbag: ({ main, dark, light, accent }) =>
		`<g transform="rotate(-14 200 210)">` +
		path(
			'M150 76 Q200 56 250 76 Q276 92 272 140 L256 304 Q250 328 200 328 Q150 328 144 304 L128 140 Q124 92 150 76 Z',
			main,
		) +
		path(
			'M158 92 Q200 74 242 92 Q258 104 252 138 Q232 164 200 164 Q168 164 148 138 Q142 104 158 92 Z',
			accent,
		) +
		oval(200, 118, 34, 24, shade(accent, -0.35)) +
		repeat(5, (i) =>
			stroke(
				`M${134 + i * 2.6} ${186 + i * 28} Q200 ${204 + i * 28} ${266 - i * 2.6} ${186 + i * 28}`,
				dark,
				4,
			),
		) +
		stroke('M200 166 L200 322', light, 3, 'stroke-dasharray="3 7"') +
		'</g>',

	stool: ({ main, dark, accent }) =>
		stroke('M128 300 L264 166', dark, 13) +
		stroke('M272 300 L136 166', main, 13) +
		stroke('M196 312 L212 178', shade(main, -0.12), 12) +
		path('M104 150 Q200 182 296 150 L286 184 Q200 214 114 184 Z', accent) +
		path('M104 150 Q200 182 296 150 Q280 132 200 132 Q120 132 104 150 Z', shade(accent, 0.16)) +
		repeat(3, (i) => oval(122 + i * 78, i === 1 ? 176 : 162, 4, 4, '#cfae72')),

	pan: ({ main, dark, light }) =>
		`<g transform="rotate(-28 200 210)">` +
		box(258, 196, 112, 26, dark, 13) +
		oval(352, 209, 7, 7, '#e7ded0') +
		oval(182, 214, 98, 92, dark) +
		oval(182, 206, 98, 92, main) +
		oval(182, 206, 80, 75, shade(main, 0.1)) +
		`<path d="M122 180 A66 62 0 0 1 176 144" fill="none" stroke="${light}" stroke-width="6" stroke-linecap="round" opacity="0.6"/>` +
		'</g>',

	hammock: ({ main, dark, light, accent }) =>
		stroke('M62 92 L62 316 M338 92 L338 316', '#6b5238', 14) +
		repeat(5, (i) => stroke(`M62 140 L${112 + i * 4} ${176 + i * 7}`, '#efe6d2', 2.5)) +
		repeat(5, (i) => stroke(`M338 140 L${288 - i * 4} ${176 + i * 7}`, '#efe6d2', 2.5)) +
		path('M108 172 Q200 322 292 172 Q296 262 200 282 Q104 262 108 172 Z', dark) +
		path('M108 172 Q200 290 292 172 Q284 244 200 258 Q116 244 108 172 Z', main) +
		stroke('M120 206 Q200 292 280 206', accent, 6) +
		stroke('M132 226 Q200 288 268 226', light, 4),

	headlamp: ({ main, dark, light, accent }) =>
		`<ellipse cx="200" cy="216" rx="118" ry="66" fill="none" stroke="${accent}" stroke-width="26"/>` +
		`<ellipse cx="200" cy="216" rx="118" ry="66" fill="none" stroke="${main}" stroke-width="7" stroke-dasharray="22 16"/>` +
		box(150, 232, 100, 72, dark, 20) +
		box(150, 226, 100, 70, main, 20) +
		oval(188, 261, 23, 23, '#f4efe2') +
		oval(188, 261, 14, 14, '#ffd978') +
		oval(228, 250, 8, 8, light) +
		oval(228, 274, 6, 6, '#b0392f'),
};
