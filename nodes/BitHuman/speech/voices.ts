import type { BitHumanClient } from '../client';

/** https://docs.bithuman.ai/build/voices */
export interface Voice {
	id: string;
	kind?: string;
}

export async function voicesOf(bitHuman: BitHumanClient): Promise<Voice[]> {
	return (await bitHuman.get<{ voices: Voice[] }>('/v1/voices')).voices;
}

const BUILT_IN = /^[MF][1-9]$/;

/** A voice of bitHuman goes by its name; one that was designed goes by a code. */
export const asRequested = (voice: string) =>
	BUILT_IN.test(voice) ? { voice } : { voice_code: voice };
