import { createHash } from 'node:crypto';
import { UserError } from 'n8n-workflow';
import { bitHumanOperation } from '../client';
import { agent } from '../fields';

/** An embed token lives for an hour. */
const LIFETIME_MS = 3_600_000;

export const create = bitHumanOperation({
	resource: 'embedToken',
	operation: 'create',
	effect: 'write',
	menu: {
		name: 'Create',
		action: 'Create an embed token',
		description: 'Makes the address at which one visitor sees the avatar for up to an hour',
	},
	fields: {
		agent,
		visitor: {
			displayName: 'Visitor Reference',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. the ID of the chat session',
			description:
				'Stays the same for the same visitor. bitHuman gets a SHA-256 fingerprint of it only; still, use no name and no email address.',
		},
		greeting: {
			displayName: 'Greeting',
			type: 'string',
			default: '',
			placeholder: 'e.g. Hello! I am the virtual assistant of this shop.',
			description: 'What the avatar says first; its own greeting when empty',
		},
	},
	async run(bitHuman, params) {
		const visitor = String(params.visitor).trim();
		if (!visitor) {
			throw new UserError('Every visitor needs a token of their own. Fill in Visitor Reference.');
		}
		const fingerprint = createHash('sha256').update(visitor).digest('hex');
		const { data } = await bitHuman.post<{ data: { token: string; sid: string } }>(
			'/v1/embed-tokens/request',
			{ agent_id: params.agent, fingerprint },
		);
		return {
			token: data.token,
			url: bitHuman.embedUrl(params.agent, data.token, params.greeting.trim()),
			expiresAt: new Date(expiryOf(data.token) ?? Date.now() + LIFETIME_MS).toISOString(),
			fingerprint,
			agent: params.agent,
			embedId: data.sid,
		};
	},
});

/** The token's own expiry in milliseconds; undefined when it cannot be read. */
function expiryOf(token: string): number | undefined {
	const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
	const seconds = /"exp"\s*:\s*(\d+)/.exec(payload)?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
