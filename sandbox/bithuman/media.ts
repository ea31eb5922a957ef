import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Handler } from '../router';
import type { Reply, Request } from '../vendor';
import { MODELS, newAgent, type Agent } from './agents';
import { bodyOf, optionalText, shown, text, type Studio } from './api';
import { BitHumanError, invalid, notFound } from './errors';
import { CHARACTERS_PER_SECOND } from './speech';
import type { Webhooks } from './webhooks';

interface Video {
	id: string;
	model: string;
	readyAt: number;
	failed: boolean;
	seconds: number;
	credits: number;
}

const GENERATION_CREDITS: Record<string, number> = { 'essence-2': 500, 'expression-2': 2_000 };

/** What is rendered, asynchronously: agents and videos. */
export function mediaRoutes({ agents, settings }: Studio, webhooks: Webhooks) {
	const videos = new Map<string, Video>();
	const replays = new Map<string, Reply>();

	/** Only the three generate calls know an Idempotency-Key, kept for a day. */
	const once = (handler: (request: Request) => Promise<Reply> | Reply): Handler => {
		return async (request) => {
			const key = request.headers['idempotency-key'];
			if (typeof key !== 'string') return await handler(request);
			const earlier = replays.get(`${request.path} ${key}`);
			if (earlier) return { ...earlier, headers: { 'Idempotency-Replayed': 'true' } };
			const reply = await handler(request);
			replays.set(`${request.path} ${key}`, reply);
			return reply;
		};
	};

	const spend = (credits: number) => {
		if (credits > settings.credits) {
			throw new BitHumanError(402, 'INSUFFICIENT_CREDITS', 'Not enough credits', {
				topup_url: 'https://www.bithuman.ai/developer/billing',
			});
		}
		settings.credits -= credits;
	};

	const routes: Record<string, Handler> = {
		'POST /v1/agent/generate': once((request) => {
			const body = bodyOf(request);
			const model = optionalText(body, 'model') ?? 'expression-1';
			const accepted = [...MODELS, 'essence', 'expression', 'auto'];
			if (!accepted.includes(model)) throw invalid(`Unknown model: ${model}`);
			const engine = model === 'auto' ? 'essence-2' : model;
			const prompt = optionalText(body, 'prompt') ?? '';
			const code = optionalText(body, 'agent_id') ?? newCode();
			spend(GENERATION_CREDITS[engine] ?? 250);
			const pending = { status: 'processing', progress: 0.1, current_step: 'persona' };
			const change = { ...pending, model: engine, supported_models: [], system_prompt: prompt };
			const agent = newAgent(code, agents.get(code)?.name ?? 'New Agent', change);
			agents.set(code, agent);
			finishLater(agent, engine);
			const message = 'Agent generation started';
			return {
				status: 200,
				body: { success: true, message, agent_id: code, status: 'processing' },
			};
		}),
		'GET /v1/agent/status/:code': ({ params }) => {
			const agent = agents.get(params.code ?? '');
			if (!agent) throw notFound(`Agent not found for code: ${params.code ?? ''}`);
			return { status: 200, body: { success: true, data: shown(agent) } };
		},
		'DELETE /v1/agent/:code': ({ params }) => {
			if (!agents.delete(params.code ?? '')) {
				throw notFound(`Agent not found for code: ${params.code ?? ''}`);
			}
			return { status: 200, body: { success: true, agent_code: params.code, deleted: true } };
		},
		'POST /v1/video/generate': once(async (request) => {
			const body = bodyOf(request);
			const model = text(body, 'model');
			if (!MODELS.includes(model)) throw invalid(`Unknown model: ${model}`);
			if (!agents.has(text(body, 'agent_code'))) throw notFound('Agent not found');
			const video = newVideo(model, scriptOf(body.input));
			spend(video.credits);
			videos.set(video.id, video);
			tellLater(video);
			if (body.wait === true || request.query.wait === 'true') {
				await wait(Math.min(settings.renderMs, 90_000));
			}
			return { status: 200, body: showVideo(video) };
		}),
		'GET /v1/video/:id': ({ params }) => {
			const video = videos.get(params.id ?? '');
			if (!video) throw notFound('Video job not found');
			return { status: 200, body: { ...showVideo(video), model: video.model } };
		},
	};

	function newVideo(model: string, script: string): Video {
		const seconds = Math.max(1, Math.ceil(script.length / CHARACTERS_PER_SECOND));
		return {
			id: `vid_${randomBytes(10).toString('hex')}`,
			model,
			readyAt: Date.now() + settings.renderMs,
			failed: settings.failRenders,
			seconds,
			credits: Math.ceil(seconds / 60) * (model === 'essence-1' ? 2 : 4),
		};
	}

	function showVideo({ id, readyAt, failed, seconds, credits }: Video) {
		const job = { success: true, job_id: id };
		if (Date.now() < readyAt) return { ...job, status: 'processing' };
		if (failed) return { ...job, status: 'failed', error: { message: 'The render failed' } };
		const video_url = `https://cdn.example.com/${id}.mp4`;
		const done = { duration_seconds: seconds, credits_charged: credits };
		return { ...job, status: 'completed', video_url, ...done };
	}

	function tellLater(video: Video): void {
		const event = video.failed ? 'video.failed' : 'video.completed';
		const tell = () => webhooks.emit(event, { ...showVideo(video), model: video.model });
		setTimeout(tell, settings.renderMs + 1).unref();
	}

	function finishLater(agent: Agent, engine: string): void {
		const failed = settings.failRenders;
		const timer = setTimeout(() => {
			const state = failed
				? { status: 'failed', error_message: 'No face was found in the image' }
				: { status: 'ready', progress: 1, supported_models: [engine] };
			Object.assign(agent, state, { current_step: 'done', updated_at: new Date().toISOString() });
			const data = { agent_id: agent.code, code: agent.code };
			if (failed) webhooks.emit('agent.failed', { ...data, error: agent.error_message });
			else webhooks.emit('agent.ready', data);
		}, settings.renderMs);
		timer.unref();
	}

	return {
		routes,
		clear: () => {
			videos.clear();
			replays.clear();
		},
	};
}

function scriptOf(input: unknown): string {
	if (typeof input !== 'object' || input === null) throw invalid('input is not an object');
	const { type, text: script, audio_url } = input as Record<string, unknown>;
	if (type === 'audio' && typeof audio_url === 'string') return ' '.repeat(150);
	if (type !== 'text' || typeof script !== 'string' || script === '') {
		throw invalid('input needs a type (text or audio) and its text or audio_url');
	}
	if (script.length > 5_000) throw invalid('input.text is longer than 5000 characters');
	return script;
}

function newCode(): string {
	const letters = randomUUID()
		.replace(/[^a-f]/g, '')
		.toUpperCase()
		.padEnd(3, 'X')
		.slice(0, 3);
	return `A${10 + ((randomBytes(1)[0] ?? 0) % 90)}${letters}${1000 + (randomBytes(2).readUInt16BE() % 9000)}`;
}
