import type { Handler } from '../router';
import { bodyOf, optionalText, text } from './api';
import { BitHumanError, invalid } from './errors';
import { silence } from './sound';

const VOICES = ['M1', 'M2', 'M3', 'M4', 'M5', 'F1', 'F2', 'F3', 'F4', 'F5'];
/** A voice that the account designed. */
export const OWN_VOICE = 'f8fb5feb-8a19-435c-89e5-a286a03565ec';
/** Spoken text runs at about 15 characters a second. */
export const CHARACTERS_PER_SECOND = 15;

/** The voices, and speech as a file: silence of about the right length. */
export function speechRoutes(): Record<string, Handler> {
	return {
		'GET /v1/voices': () => {
			const voices = VOICES.map((id) => ({ id, kind: 'builtin' }));
			return { status: 200, body: { voices: [...voices, { id: OWN_VOICE, kind: 'custom' }] } };
		},
		'POST /v1/tts': (request) => {
			const body = bodyOf(request);
			const spoken = text(body, 'text');
			const code = optionalText(body, 'voice_code');
			const voice = code ?? optionalText(body, 'voice') ?? 'M1';
			if (code === undefined ? !VOICES.includes(voice) : voice !== OWN_VOICE) {
				throw new BitHumanError(404, 'VOICE_NOT_FOUND', `Voice not found: ${voice}`);
			}
			const language = optionalText(body, 'language') ?? 'en';
			if (!/^[a-z]{2}$/.test(language)) throw invalid(`Unknown language: ${language}`);
			const format = optionalText(body, 'format') ?? 'wav';
			if (!['wav', 'pcm_s16le'].includes(format)) throw invalid(`Unknown format: ${format}`);
			const speed = within(body, 'speed', 1.05, 0.7, 2);
			within(body, 'total_steps', 8, 1, 100);
			const seconds = Math.min(spoken.length / CHARACTERS_PER_SECOND / speed, 20);
			const wav = format === 'wav';
			const headers = { 'Content-Type': wav ? 'audio/wav' : 'audio/pcm' };
			return { status: 200, body: silence(seconds, wav), headers };
		},
	};
}

function within(
	body: Record<string, unknown>,
	field: string,
	initial: number,
	min: number,
	max: number,
): number {
	const value = body[field] ?? initial;
	if (typeof value !== 'number' || value < min || value > max) {
		throw invalid(`${field} is not between ${min} and ${max}`);
	}
	return value;
}
