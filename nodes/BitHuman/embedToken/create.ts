import { createHash, randomInt } from 'node:crypto';
import { UserError } from 'n8n-workflow';
import { bitHumanOperation } from '../client';
import { agent } from '../fields';

/** An embed token lives for an hour. */
const LIFETIME_MS = 3_600_000;
/** Letters and digits that sound and look different from each other; eight of them are 40 random bits. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const REFERENCE_LENGTH = 8;
const PLACE = '{reference}';

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
			description:
				'What the avatar says first; its own greeting when empty. {reference} stands for a random reference that is given out too: the session event that reports the greeting then tells which room is that of this visitor.',
		},
	},
	async run(bitHuman, params) {
		const reference = params.greeting.includes(PLACE) ? randomReference() : null;
		const greeting = params.greeting.trim().replaceAll(PLACE, reference ?? '');
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
			url: bitHuman.embedUrl(params.agent, data.token, greeting),
			expiresAt: new Date(expiryOf(data.token) ?? Date.now() + LIFETIME_MS).toISOString(),
			fingerprint,
			agent: params.agent,
			embedId: data.sid,
			reference,
			greeting,
		};
	},
});

const randomReference = (): string =>
	Array.from({ length: REFERENCE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The token's own expiry in milliseconds; undefined when it cannot be read. */
function expiryOf(token: string): number | undefined {
	const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
	const seconds = /"exp"\s*:\s*(\d+)/.exec(payload)?.[1];
	return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
