import type { Sandbox } from '../../../sandbox';

/** Longer than any claim holds: three minutes. */
const PASSED_MS = 200_000;

/**
 * Lets time pass for what runs that are dead by now have written into their orders in Shopify: that they were about to
 * process a return, and when.
 */
export function agePromises({ shopify }: Sandbox): void {
	for (const { metafields } of shopify.shop.orders) {
		for (const metafield of metafields) {
			if (!metafield.key.startsWith('return-process-')) continue;
			const claim = JSON.parse(metafield.value) as { at: string };
			const at = new Date(Date.parse(claim.at) - PASSED_MS).toISOString();
			metafield.value = JSON.stringify({ ...claim, at });
		}
	}
}
