import type { IDataObject } from 'n8n-workflow';
import { createEasyPost, type EasyPost } from '../../../nodes/EasyPost/client';
import type { Transport } from '../../../nodes/shared/http';
import { EASYPOST_TEST_KEY, startEasyPost } from '../../../sandbox/easypost';
import { runNode } from '../../harness';

export type Account = Awaited<ReturnType<typeof startEasyPost>>;

export const credentialFor = ({ url }: { url: string }, change: IDataObject = {}): IDataObject => ({
	mode: 'test',
	apiKey: EASYPOST_TEST_KEY,
	environment: 'custom',
	baseUrl: url,
	...change,
});

/** A client with the test key of the sandbox. */
export const clientFor = (account: { url: string }, transport: Transport = {}): EasyPost =>
	createEasyPost(credentialFor(account) as never, transport);

export const SHOPPER = {
	address: {
		name: 'Robin Example',
		street1: '179 N Harbor Dr',
		city: 'Redondo Beach',
		state: 'CA',
		zip: '90277',
		country: 'US',
		phone: '5555550100',
	},
};
export const SHOP = {
	address: {
		company: 'Alder and Pine Returns',
		street1: '388 Townsend St',
		city: 'San Francisco',
		state: 'CA',
		zip: '94107',
		country: 'US',
		phone: '5555550101',
	},
};

/** A quote for one return; change what a test is about. */
export const quote = (change: IDataObject = {}): IDataObject => ({
	shopperAddress: SHOPPER,
	shopAddress: SHOP,
	weight: 850,
	idempotencyKey: 'return-1',
	...change,
});

/** Runs operations of the node on n8n's engine; gives the first item, or throws what the node threw. */
export const runnerFor =
	(account: { url: string }) =>
	async (operation: string, parameters: IDataObject = {}, options: object = {}): Promise<any> => {
		const [resource, name] = operation.split(' ');
		const { items, error } = await runNode({
			type: 'easyPost',
			parameters: { resource, operation: name, ...parameters },
			credentials: { commerceSupportEasyPostApi: credentialFor(account) as never },
			...options,
		});
		// The engine's error is plain data.
		if (error) throw Object.assign(new Error(error.message), error);
		return items[0];
	};
