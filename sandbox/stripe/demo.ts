/** What a client of the demo account needs to know. None of it opens anything outside the sandbox. */
export const STRIPE_DEMO = {
	account: 'acct_1SandboxAlderPine',
	name: 'Alder & Pine',
	/** May do everything. */
	secretKey: 'sk_test_sandbox_alder_and_pine_full',
	/** What the README of the credential asks for. */
	restrictedKey: 'rk_test_sandbox_alder_and_pine_refunds',
	/** Reads payments, refunds and disputes; writes nothing. */
	readOnlyKey: 'rk_test_sandbox_alder_and_pine_reader',
	/** May refund, but not look at disputes. */
	withoutDisputesKey: 'rk_test_sandbox_alder_and_pine_nodisp',
} as const;

const READ = ['rak_payment_intent_read', 'rak_charge_read', 'rak_customer_read'];

/** Permissions of each key; `*` is every one. */
export const KEY_PERMISSIONS: Record<string, string[]> = {
	[STRIPE_DEMO.secretKey]: ['*'],
	[STRIPE_DEMO.restrictedKey]: [
		...READ,
		'rak_dispute_read',
		'rak_charge_write',
		'rak_webhook_write',
		'rak_webhook_read',
	],
	[STRIPE_DEMO.readOnlyKey]: [...READ, 'rak_dispute_read'],
	[STRIPE_DEMO.withoutDisputesKey]: [...READ, 'rak_charge_write'],
};
