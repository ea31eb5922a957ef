import { bitHumanOperation } from '../client';

interface Account {
	user_id: string;
	email?: string;
	plan?: string;
	plan_code?: string;
	credit_balance?: number;
	plan_credits_remaining?: number;
	topup_credits_remaining?: number;
	account_status?: string;
}

export const get = bitHumanOperation({
	resource: 'account',
	operation: 'get',
	effect: 'read',
	menu: {
		name: 'Get',
		action: 'Get the account',
		description: 'Reads the account of the credential with its plan and credits',
	},
	fields: {},
	async run(bitHuman) {
		const { data } = await bitHuman.get<{ data: Account }>('/v1/me');
		return {
			accountId: data.user_id,
			email: data.email ?? null,
			plan: data.plan ?? null,
			planCode: data.plan_code ?? null,
			status: data.account_status ?? 'unknown',
			credits: data.credit_balance ?? null,
			planCredits: data.plan_credits_remaining ?? null,
			topUpCredits: data.topup_credits_remaining ?? null,
		};
	},
});
