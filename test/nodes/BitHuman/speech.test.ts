import { listVoices } from '../../../nodes/BitHuman/speech/listVoices';
import { synthesize } from '../../../nodes/BitHuman/speech/synthesize';
import { OWN_VOICE, startBitHuman } from '../../../sandbox/bithuman';
import { runner } from '../runOperation';
import { clientFor } from './studio';

let studio: Awaited<ReturnType<typeof startBitHuman>>;
beforeAll(async () => void (studio = await startBitHuman()));
afterAll(() => studio.close());
beforeEach(() => studio.reset());

const run = runner(() => clientFor(studio));
const make = (params: object = {}) =>
	run(synthesize, { text: 'Your parcel is on its way.', voice: 'F1', ...params });
const asked = () => studio.requests.at(-1)?.body;

describe('speech', () => {
	it('is a file that plays', async () => {
		const { json, files } = await make();
		const { bytes, name, mimeType } = files.speech;
		expect([name, mimeType, bytes.toString('latin1', 0, 4)]).toEqual([
			'speech.wav',
			'audio/wav',
			'RIFF',
		]);
		expect(json).toEqual({
			text: 'Your parcel is on its way.',
			voice: 'F1',
			language: 'en',
			fileName: 'speech.wav',
			mimeType: 'audio/wav',
			bytes: bytes.length,
		});
		expect(asked()).toEqual({
			text: 'Your parcel is on its way.',
			voice: 'F1',
			language: 'en',
			total_steps: 8,
			speed: 1.05,
			format: 'wav',
		});
	});

	it('is bare samples when that is wanted, in a field of any name', async () => {
		const { files } = await make({ format: 'pcm_s16le', binaryField: 'audio', speed: 2 });
		expect(files.audio).toMatchObject({ name: 'speech.pcm', mimeType: 'audio/pcm' });
		expect(files.audio.bytes.toString('latin1', 0, 4)).not.toBe('RIFF');
	});

	it('leaves out what cannot be spoken, and needs a word', async () => {
		await make({ text: '**Track it** 📦: https://example.com/t', language: 'DE' });
		expect(asked()).toMatchObject({ language: 'de' });
		expect((asked() as { text: string }).text).not.toMatch(/\*|📦|http/);
		await expect(make({ text: ' 📦 ' })).rejects.toThrow(/nothing to say/);
		await expect(make({ voice: '' })).rejects.toThrow(/No voice/);
	});

	it('has a voice that the account designed', async () => {
		await make({ voice: OWN_VOICE });
		expect(asked()).toMatchObject({ voice_code: OWN_VOICE });
		expect(asked()).not.toHaveProperty('voice');
	});

	it('has values that bitHuman takes, or says which it does not', async () => {
		await expect(make({ speed: 3 })).rejects.toMatchObject({
			code: 'VALIDATION_ERROR',
			nextStep: expect.stringContaining('speed'),
		});
	});
});

it('lists the voices', async () => {
	const voices = await run(listVoices);
	expect(voices).toHaveLength(11);
	expect(voices).toContainEqual({ voice: 'F1', kind: 'builtin' });
	expect(voices).toContainEqual({ voice: OWN_VOICE, kind: 'custom' });
});
