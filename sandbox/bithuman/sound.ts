const RATE = 16_000;
const WAV_HEADER_BYTES = 44;

/** Silent 16 kHz mono 16-bit audio of the given length, as a WAV file or as bare samples. */
export function silence(seconds: number, wav: boolean): Buffer {
	const samples = Buffer.alloc(Math.ceil(seconds * RATE) * 2);
	if (!wav) return samples;
	const header = Buffer.alloc(WAV_HEADER_BYTES);
	header.write('RIFF', 0);
	header.writeUInt32LE(WAV_HEADER_BYTES - 8 + samples.length, 4);
	header.write('WAVEfmt ', 8);
	header.writeUInt32LE(16, 16);
	header.writeUInt16LE(1, 20);
	header.writeUInt16LE(1, 22);
	header.writeUInt32LE(RATE, 24);
	header.writeUInt32LE(RATE * 2, 28);
	header.writeUInt16LE(2, 32);
	header.writeUInt16LE(16, 34);
	header.write('data', 36);
	header.writeUInt32LE(samples.length, 40);
	return Buffer.concat([header, samples]);
}
