import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Handler } from '../router';
import type { Query, Reply } from '../vendor';
import type { Studio } from './api';
import { BitHumanError } from './errors';
import { readToken, type EmbedClaims } from './tokens';

const PAGE = readFileSync(join(__dirname, 'page.html'), 'utf8');
const REFUSED = 'Embedding is disabled for this agent';
const HEADERS = {
	'Content-Type': 'text/html; charset=utf-8',
	'Cache-Control': 'no-store',
	'Content-Security-Policy':
		"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'",
};

/**
 * Our stand-in of the hosted embed: anonymous sharing is off, so a page without a valid token is
 * refused. The page starts a session, says what its own room hears, and shows that it is still open
 * by asking; it never learns its room id, like the real one.
 */
export function embedRoutes({ agents, rooms }: Studio): Record<string, Handler> {
	return {
		'GET /embed/:code': ({ params, query }) =>
			claimsOf(query, params.code)
				? { status: 200, body: PAGE, headers: HEADERS }
				: { status: 403, body: refusal(), headers: HEADERS },
		'POST /embed/:code/session': ({ params, query }) => {
			const claims = claimsOf(query, params.code);
			if (!claims) return new BitHumanError(403, 'FORBIDDEN', REFUSED).toReply();
			const { agent_id: agentCode, sid, fingerprint } = claims;
			const room = rooms.open({ agentCode, sid, fingerprint });
			const name = agents.get(agentCode)?.name;
			return { status: 200, body: { key: room.key, name } };
		},
		'GET /embed/:code/session': ({ query }): Reply => {
			const room = rooms.byKey(String(query.key));
			if (!room) return { status: 200, body: { state: 'ended', sentences: [] } };
			const now = Date.now();
			room.seenAt = Math.max(room.seenAt, now);
			const sentences = (rooms.heard[room.id] ?? []).slice(Number(query.after) || 0);
			const state = room.startsAt <= now ? 'live' : 'starting';
			return { status: 200, body: { state, sentences } };
		},
	};
}

function claimsOf({ token }: Query, code: string | undefined): EmbedClaims | undefined {
	const claims = typeof token === 'string' ? readToken(token) : undefined;
	return claims?.agent_id === code ? claims : undefined;
}

function refusal(): string {
	return `<!doctype html><meta charset="utf-8"><title>Avatar</title><p style="font:16px system-ui;padding:2rem;text-align:center">${REFUSED}</p>`;
}
