export interface Agent {
	code: string;
	agent_id: string;
	name: string;
	description: string;
	language: string;
	model: string;
	model_status: string;
	supported_models: string[];
	system_prompt: string;
	voice_id: string;
	status: string;
	progress: number;
	current_step: string;
	error_message: string | null;
	image_url: string | null;
	video_url: string | null;
	model_url: string | null;
	created_at: string;
	updated_at: string;
}

/** The agent whose avatar the demo shop shows. */
export const AGENT_CODE = 'A80DEM0001';
/** A second agent of the same account. */
export const OTHER_AGENT_CODE = 'A80DEM0002';

export const MODELS = ['essence-1', 'essence-2', 'essence-2-max', 'expression-1', 'expression-2'];

export function newAgent(code: string, name: string, change: Partial<Agent> = {}): Agent {
	const now = new Date().toISOString();
	return {
		code,
		agent_id: code,
		name,
		description: '',
		language: 'en',
		model: 'essence-2',
		model_status: 'ready',
		supported_models: ['essence-2'],
		system_prompt: 'Greet the visitor and wait.',
		voice_id: 'F1',
		status: 'ready',
		progress: 1,
		current_step: 'ready',
		error_message: null,
		image_url: null,
		video_url: null,
		model_url: null,
		created_at: now,
		updated_at: now,
		...change,
	};
}

export function demoAgents(): Map<string, Agent> {
	return new Map([
		[AGENT_CODE, newAgent(AGENT_CODE, 'Shop Assistant')],
		[OTHER_AGENT_CODE, newAgent(OTHER_AGENT_CODE, 'Second Assistant')],
	]);
}
