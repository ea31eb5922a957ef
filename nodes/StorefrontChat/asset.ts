import { createHash } from 'crypto';
import type { WebRequest, WebResponse } from './http';
import { Refusal } from './refusal';
import type { WidgetConfig } from './settings';

/**
 * Answers `GET ?asset=widget.js`: the widget, called with its looks, so that a page shows the right launcher
 * without asking for a session first.
 */
export async function sendAsset(
	request: WebRequest,
	response: WebResponse,
	config: WidgetConfig,
): Promise<void> {
	if (request.query.asset !== 'widget.js') {
		throw new Refusal(
			404,
			'not_found',
			'There is nothing here. The script is at ?asset=widget.js.',
		);
	}
	const { script } = await import('./widget/script');
	const body = `(function(SUPPORT_CHAT){${script}})(${literal(config)});\n`;
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	response.setHeader('ETag', etag);
	response.setHeader('Cache-Control', 'public, max-age=300');
	if (String(request.headers['if-none-match'] ?? '').includes(etag)) {
		response.status(304).end();
		return;
	}
	response.setHeader('Content-Type', 'application/javascript; charset=utf-8');
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
