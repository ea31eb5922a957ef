import type { BitHumanClient } from '../client';
import { urlPath } from '../../shared/http';

/** https://docs.bithuman.ai/api/agents; bitHuman leaves out what has no value. */
export interface Agent {
	code: string;
	name?: string;
	description?: string;
	language?: string;
	model?: string;
	supported_models?: string[];
	system_prompt?: string;
	voice_id?: string;
	status?: string;
	progress?: number;
	error_message?: string | null;
	image_url?: string;
	video_url?: string;
	created_at?: string;
	updated_at?: string;
}

const STATUSES: Record<string, string> = {
	ready: 'ready',
	failed: 'failed',
	deleted: 'deleted',
	pending: 'processing',
	processing: 'processing',
	completed: 'processing',
	success: 'processing',
};

/** `completed` and `success` are steps on the way, until success comes with the whole progress. */
export function statusOf({ status = '', progress }: Agent): string {
	if (status === 'success' && progress === 1) return 'ready';
	return Object.hasOwn(STATUSES, status) ? STATUSES[status] : 'unknown';
}

export const agentFacts = (agent: Agent) => ({
	agent: agent.code,
	name: agent.name ?? null,
	description: agent.description ?? null,
	status: statusOf(agent),
	progress: agent.progress ?? null,
	error: agent.error_message ?? null,
	language: agent.language ?? null,
	model: agent.model ?? null,
	supportedModels: agent.supported_models ?? [],
	systemPrompt: agent.system_prompt ?? '',
	voice: agent.voice_id ?? null,
	imageUrl: agent.image_url ?? null,
	videoUrl: agent.video_url ?? null,
	createdAt: agent.created_at ?? null,
	updatedAt: agent.updated_at ?? null,
});

export async function readAgent(bitHuman: BitHumanClient, code: string): Promise<Agent> {
	return (await bitHuman.get<{ data: Agent }>(urlPath`/v1/agent/${code}`)).data;
}
