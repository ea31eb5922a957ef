import { createHash } from 'crypto';
import type { WebRequest, WebResponse } from './http';
import { Refusal } from './refusal';
import type { WidgetConfig } from './settings';

/** A language's texts change with a release only. */
const TEXTS_SECONDS = 86_400;
const SCRIPT_SECONDS = 300;

/**
 * Answers `GET ?asset=widget.js`: the widget, called with its looks, so that a page shows the right launcher
 * without asking for a session first; `?asset=more.js`: the parts that it loads when they are needed; and
 * `?asset=texts.de.json`: what it says in another language than English.
 */
export async function sendAsset(
	request: WebRequest,
	response: WebResponse,
	config: WidgetConfig,
): Promise<void> {
	const { asset } = request.query;
	if (asset === 'widget.js') {
		const { script } = await import('./widget/script');
		const body = `(function(SUPPORT_CHAT){${script}})(${literal(config)});\n`;
		send(request, response, { body, type: 'application/javascript', seconds: SCRIPT_SECONDS });
		return;
	}
	if (asset === 'more.js') {
		const { more } = await import('./widget/script');
		response.setHeader('Access-Control-Allow-Origin', '*');
		send(request, response, {
			body: more,
			type: 'application/javascript',
			seconds: SCRIPT_SECONDS,
		});
		return;
	}
	const language = /^texts\.([a-z]{2})\.json$/.exec(String(asset))?.[1];
	const { allTexts } = await import('./widget/texts/all');
	if (!language || !Object.hasOwn(allTexts, language)) {
		throw new Refusal(
			404,
			'not_found',
			'There is nothing here. The script is at ?asset=widget.js.',
		);
	}
	response.setHeader('Access-Control-Allow-Origin', '*');
	const body = JSON.stringify(allTexts[language]);
	send(request, response, { body, type: 'application/json', seconds: TEXTS_SECONDS });
}

function send(
	request: WebRequest,
	response: WebResponse,
	{ body, type, seconds }: { body: string; type: string; seconds: number },
): void {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	response.setHeader('ETag', etag);
	response.setHeader('Cache-Control', `public, max-age=${seconds}`);
	if (String(request.headers['if-none-match'] ?? '').includes(etag)) {
		response.status(304).end();
		return;
	}
	response.setHeader('Content-Type', `${type}; charset=utf-8`);
	response.setHeader('X-Content-Type-Options', 'nosniff');
	response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
	response.status(200).end(body);
}

/** JSON that is also safe inside a script element. */
const literal = (config: WidgetConfig) =>
	JSON.stringify(config).replace(/[<\u2028\u2029]/g, (character) => {
		const code = character.charCodeAt(0).toString(16).padStart(4, '0');
		return `\\u${code}`;
	});
