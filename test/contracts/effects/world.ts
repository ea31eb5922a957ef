import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../nodes/shared/operation';
import type { Vendor } from '../../../sandbox/vendor';
import { runNode, type Credentials } from '../../harness';

/** A node with its vendor's stand-in and a run of each of its operations; a new operation must add its own. */
export interface World<V extends Vendor = Vendor> {
	/** Node name without the package's prefix. */
	node: string;
	operations: ReadonlyArray<Operation<never>>;
	/** Absent for a node that speaks to nobody. Started anew for every operation. */
	start?(): Promise<V>;
	credentials?(vendor: V): Credentials;
	/** Parameters by `resource operation`; a function where ids exist only once the vendor runs. */
	samples: Record<string, IDataObject | ((run: Run, vendor: V) => Promise<IDataObject>)>;
	/** What the vendor cannot do, by `resource operation`: part of the message with which it is refused. */
	unable?: Record<string, string>;
	/** Every movement of money that the vendor's state shows; needed for operations with the effect `money`. */
	moved?(state: IDataObject): unknown[];
	/** Regular expression on `METHOD path body`: the call that moves the money, and that the faults strike. */
	moneyCall?: string;
}

/** Runs another operation of the same node, for samples that need a record first. */
export type Run = (
	resource: string,
	operation: string,
	parameters?: IDataObject,
) => Promise<IDataObject[]>;

export const locator = (value: string) => ({ __rl: true, mode: 'id', value });

/** Runs operations of a world's node; a failed one throws with its description. */
export function runnerOf(node: string, credentials: Credentials | undefined): Run {
	return async (resource, operation, parameters = {}) => {
		const { error, items } = await runNode({
			type: node,
			parameters: { resource, operation, ...parameters },
			credentials,
		});
		if (error) throw new Error(`${error.message} ${error.description ?? ''}`);
		return items;
	};
}

/** Everything the vendor keeps, without what counts requests. */
export async function stateOf(vendor: Vendor | undefined): Promise<IDataObject> {
	if (!vendor) return {};
	const state = (await (await fetch(`${vendor.url}/__sandbox/state`)).json()) as IDataObject;
	return { ...state, requests: undefined, buckets: undefined, bucket: undefined };
}
