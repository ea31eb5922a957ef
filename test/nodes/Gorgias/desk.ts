import { createGorgiasClient, type GorgiasClient } from '../../../nodes/Gorgias/client';
import { GORGIAS_API_KEY, GORGIAS_EMAIL, startGorgias } from '../../../sandbox/gorgias';

export type Desk = Awaited<ReturnType<typeof startGorgias>>;

/** A client that is signed in at the sandbox. */
export const clientFor = (desk: { url: string }, signal?: AbortSignal): GorgiasClient =>
	createGorgiasClient(
		{ environment: 'custom', baseUrl: desk.url, email: GORGIAS_EMAIL, apiKey: GORGIAS_API_KEY },
		{ signal },
		{ name: 'ask:1', linkUntil: () => 'https://n8n.example.com/webhook-waiting/1/node' },
	);
