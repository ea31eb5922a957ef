import { bitHumanOperation } from '../client';
import { voicesOf } from './voices';

export const listVoices = bitHumanOperation({
	resource: 'speech',
	operation: 'listVoices',
	effect: 'read',
	menu: {
		name: 'Get Many Voices',
		action: 'Get many voices',
		description: 'Lists the voices of bitHuman and those that the account designed',
	},
	fields: {},
	async run(bitHuman) {
		return (await voicesOf(bitHuman)).map(({ id, kind }) => ({
			voice: id,
			kind: kind === 'builtin' || kind === 'custom' ? kind : 'unknown',
		}));
	},
});
