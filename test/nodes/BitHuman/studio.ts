import { createBitHumanClient, type BitHumanClient } from '../../../nodes/BitHuman/client';
import { BITHUMAN_API_SECRET } from '../../../sandbox/bithuman';

/** A client that is signed in at the sandbox. */
export const clientFor = (studio: { url: string }, signal?: AbortSignal): BitHumanClient =>
	createBitHumanClient(
		{ environment: 'custom', baseUrl: studio.url, apiSecret: BITHUMAN_API_SECRET },
		{ signal },
	);
