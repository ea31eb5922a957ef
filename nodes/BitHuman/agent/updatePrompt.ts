import { UserError } from 'n8n-workflow';
import { urlPath } from '../../shared/http';
import { isUnclear } from '../answers';
import { bitHumanOperation } from '../client';
import { agent, dryRun } from '../fields';
import { readAgent } from './agent';

export const updatePrompt = bitHumanOperation({
	resource: 'agent',
	operation: 'updatePrompt',
	effect: 'write',
	sends: true,
	menu: {
		name: 'Update Prompt',
		action: 'Update the prompt of an agent',
		description:
			'Changes what the own model of an avatar is told; sessions that begin later use it',
	},
	fields: {
		agent,
		prompt: {
			displayName: 'Prompt',
			type: 'string',
			typeOptions: { rows: 6 },
			default: '',
			required: true,
			placeholder: 'e.g. Greet the visitor and wait.',
			description: 'Replaces the whole prompt. Use no text that customers wrote.',
		},
		dryRun,
	},
	async run(bitHuman, params) {
		const newPrompt = params.prompt.trim();
		if (!newPrompt) throw new UserError('An agent cannot be without a prompt. Fill in Prompt.');
		const oldPrompt = (await readAgent(bitHuman, params.agent)).system_prompt ?? '';
		const changed = oldPrompt !== newPrompt && !params.dryRun;
		if (changed) {
			await bitHuman
				.post(urlPath`/v1/agent/${params.agent}`, { system_prompt: newPrompt })
				.catch(async (error: unknown) => {
					if (!isUnclear(error)) throw error;
					const { system_prompt } = await readAgent(bitHuman, params.agent);
					if (system_prompt !== newPrompt) throw error;
				});
		}
		const facts = { agent: params.agent, changed, oldPrompt, newPrompt };
		return params.dryRun ? { ...facts, dryRun: true } : facts;
	},
});
