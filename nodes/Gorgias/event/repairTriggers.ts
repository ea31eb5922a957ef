import { gorgiasOperation } from '../client';
import { DESCRIPTION, httpIntegrations } from '../trigger/registration';

export const repairTriggers = gorgiasOperation({
	resource: 'event',
	operation: 'repairTriggers',
	effect: 'write',
	menu: {
		name: 'Repair Triggers',
		action: 'Repair the triggers of this account',
		description:
			'Switches HTTP integrations of Gorgias Triggers on again that Gorgias switched off after failures',
	},
	scopes: ['integrations:read', 'integrations:write'],
	fields: {
		dryRun: {
			displayName: 'Dry Run',
			type: 'boolean',
			default: false,
			description: 'Whether to tell only which integrations are switched off',
		},
	},
	async run(gorgias, { dryRun }) {
		const own = (await httpIntegrations(gorgias)).filter((it) => it.description === DESCRIPTION);
		const off = own.filter((it) => it.deactivated_datetime !== null);
		for (const { id, name } of dryRun ? [] : off) {
			await gorgias.set('PUT', `/integrations/${id}`, { name, deactivated_datetime: null });
		}
		return {
			triggers: own.length,
			repaired: dryRun ? 0 : off.length,
			switchedOff: off.map(({ id, name }) => ({ id: String(id), name })),
			...(dryRun ? { dryRun } : {}),
		};
	},
});
