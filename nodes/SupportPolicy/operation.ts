import { operationFor } from '../shared/operation';

/** The one thing beside their fields that some operations need: the shop, and the secret its links are signed with. */
export interface PolicyContext {
	/** @throws VendorError when the credential has no secret that is long enough */
	storefront(): Promise<{ shop: string; signingSecret: string }>;
}

/** Operations of this node change nothing: the same input always gives the same answer, but for random tokens. */
export const policyOperation = operationFor<PolicyContext>();
