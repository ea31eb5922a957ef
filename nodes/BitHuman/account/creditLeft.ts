import { bitHumanOperation } from '../client';

interface Credit {
	balance: number;
	plan_credits?: number;
	topup_credits?: number;
	minutes_estimate?: Record<string, number>;
	is_enterprise?: boolean;
}

export const creditLeft = bitHumanOperation({
	resource: 'account',
	operation: 'creditLeft',
	effect: 'read',
	menu: {
		name: 'Get Credit Left',
		action: 'Get the credit that is left',
		description: 'Tells how many credits are left, and for how many minutes of an avatar they last',
	},
	fields: {
		warnBelow: {
			displayName: 'Warn Below (Credits)',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 200,
			description:
				'The output says low when fewer credits are left. A visitor with the avatar open uses about 10 credits a minute.',
		},
	},
	async run(bitHuman, params) {
		const { data } = await bitHuman.get<{ data: Credit }>('/v2/credit-summaries');
		return {
			credits: data.balance,
			low: data.balance < params.warnBelow,
			planCredits: data.plan_credits ?? null,
			topUpCredits: data.topup_credits ?? null,
			minutesLeft: data.minutes_estimate ?? {},
			enterprise: data.is_enterprise === true,
		};
	},
});
