import { createStripeClient, type StripeClient } from '../../../nodes/Stripe/client';
import { createShop } from '../../../sandbox/shop';
import { STRIPE_DEMO, startStripe } from '../../../sandbox/stripe';

export type Account = Awaited<ReturnType<typeof startStripe>>;

export const startAccount = async () =>
	await startStripe({ shop: createShop(new Date('2026-11-20T10:00:00Z')) });

/** A client that is signed in at the sandbox. */
export const clientFor = (
	{ url }: { url: string },
	secretKey: string = STRIPE_DEMO.restrictedKey,
	patience: { timeoutMs?: number; budgetMs?: number } = {},
): StripeClient => createStripeClient({ secretKey, environment: 'custom', baseUrl: url }, patience);
