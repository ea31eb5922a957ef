import { UserError } from 'n8n-workflow';
import { bitHumanOperation } from '../client';
import { anyAgent, limit, returnAll } from '../fields';
import { rowsOf, take } from '../pages';

const PAGE_SIZE = 200;

interface UsageEvent {
	id: string;
	activity_type?: string;
	pricing_code?: string;
	agent_code?: string | null;
	/** Spent credits are positive; a charge that was given back is negative. */
	credits_change?: number;
	room_name?: string | null;
	start_time?: string | null;
	end_time?: string | null;
	created_at?: string;
}

export const usage = bitHumanOperation({
	resource: 'account',
	operation: 'usage',
	effect: 'read',
	menu: {
		name: 'Get Usage',
		action: 'Get the usage of the account',
		description: 'Lists what credits were spent on, the newest first',
	},
	fields: {
		returnAll,
		limit,
		agent: anyAgent,
		since: {
			displayName: 'Since',
			type: 'dateTime',
			default: '',
			description: 'Only what was used at this moment or later',
		},
		until: {
			displayName: 'Until',
			type: 'dateTime',
			default: '',
			description: 'Only what was used up to this moment',
		},
	},
	async run(bitHuman, params) {
		const rows = rowsOf<UsageEvent>(bitHuman, '/v1/usage', {
			limit: PAGE_SIZE,
			start: timeOf(params.since, 'Since'),
			end: timeOf(params.until, 'Until'),
			agent_code: String(params.agent ?? '').trim() || undefined,
		});
		return (await take(rows, params.returnAll ? Infinity : params.limit)).map((row) => ({
			usageId: row.id,
			activity: row.activity_type ?? null,
			pricingCode: row.pricing_code ?? null,
			agent: row.agent_code ?? null,
			roomId: row.room_name ?? null,
			credits: row.credits_change ?? 0,
			startedAt: row.start_time ?? null,
			endedAt: row.end_time ?? null,
			createdAt: row.created_at ?? null,
		}));
	},
});

function timeOf(time: string, field: string): string | undefined {
	if (!time) return undefined;
	const at = new Date(time);
	if (!Number.isNaN(at.getTime())) return at.toISOString();
	throw new UserError(`${field} is not a point in time. Choose one, or leave it empty.`);
}
