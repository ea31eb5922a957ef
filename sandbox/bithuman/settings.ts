/** What a test or the demo may change while the sandbox runs. */
export interface Settings {
	/** `free` has no API access since 2026-10-12. */
	plan: 'free' | 'creator' | 'pro' | 'business' | 'enterprise';
	/** Concurrent sessions: Creator 3, Pro 10, Business 50, Enterprise 200. */
	maxSessions: number;
	/** How long a session takes to go live, in ms. */
	startDelayMs: number;
	/** A page that is silent for so long has left, in ms. */
	heartbeatMs: number;
	/** Calls per minute: writes (speak) and reads, for the account; embed tokens, for the address. */
	perMinute: { write: number; read: number; token: number };
	/** The credits of the account. */
	credits: number;
	/** How long a video or an agent takes to make, in ms. */
	renderMs: number;
	/** Videos and agents fail to be made. */
	failRenders: boolean;
	/** Where session events go, with the headers that the owner entered; nowhere when absent. */
	sessionWebhook?: { url: string; headers: Record<string, string> };
	/** Pause between the tries of a webhook, in ms. */
	webhookRetryMs: number;
}

/** The Creator plan, the smallest with API access. */
export function creatorPlan(): Settings {
	return {
		plan: 'creator',
		maxSessions: 3,
		startDelayMs: 800,
		heartbeatMs: 3_000,
		perMinute: { write: 60, read: 240, token: 120 },
		credits: 1_800,
		renderMs: 1_000,
		failRenders: false,
		sessionWebhook: undefined,
		webhookRetryMs: 200,
	};
}
