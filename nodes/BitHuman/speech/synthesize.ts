import { UserError } from 'n8n-workflow';
import { VendorError } from '../../shared/errors';
import { ResultWithFiles } from '../../shared/operation';
import { speakable } from '../../shared/text';
import { bitHumanOperation } from '../client';
import { synthesizeFields } from './synthesizeFields';
import { asRequested } from './voices';

const FILES = {
	wav: { name: 'speech.wav', mimeType: 'audio/wav' },
	pcm_s16le: { name: 'speech.pcm', mimeType: 'audio/pcm' },
} as const;

/** Source: https://docs.bithuman.ai/api/text-to-speech */
export const synthesize = bitHumanOperation({
	resource: 'speech',
	operation: 'synthesize',
	effect: 'read',
	menu: {
		name: 'Synthesize',
		action: 'Synthesize speech',
		description: 'Makes an audio file of a text, for a visitor who has no avatar open',
	},
	fields: synthesizeFields,
	async run(bitHuman, params) {
		const language = params.language.trim().toLowerCase() || 'en';
		const text = speakable(params.text, language);
		if (!text) throw new UserError('There is nothing to say. Fill in Text with words.');
		const voice = String(params.voice ?? '').trim();
		if (!voice) throw new UserError('No voice is chosen. Choose one from the list.');
		const { bytes, contentType } = await bitHuman.file('/v1/tts', {
			text,
			...asRequested(voice),
			language,
			total_steps: params.quality,
			speed: params.speed,
			format: params.format,
		});
		if (!contentType.startsWith('audio/') || bytes.length === 0) throw noAudio();
		const { name, mimeType } = FILES[params.format];
		return new ResultWithFiles(
			{ text, voice, language, fileName: name, mimeType, bytes: bytes.length },
			{ [params.binaryField.trim() || 'speech']: { bytes, name, mimeType } },
		);
	},
});

const noAudio = () =>
	new VendorError({
		vendor: 'bitHuman',
		title: 'bitHuman answered with something that is not speech',
		nextStep: 'Run the step again in a few minutes. If it lasts, answer in writing.',
		code: 'not_audio',
		applied: 'no',
	});
