import { operationFor } from '../shared/operation';

/** Operations of this node know nothing but their fields: the same input always gives the same answer. */
export const policyOperation = operationFor<null>();
