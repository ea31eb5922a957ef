import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { toNodeError, transportOf } from '../shared/node';
import type { Agent } from './agent/agent';
import { createBitHumanClient, type BitHumanClient } from './client';
import type { Page } from './pages';
import { voicesOf } from './speech/voices';
import { webhooksOf } from './webhook/webhook';

const PAGE_SIZE = 100;

/** Fills the Agent field page by page; deleted agents stay in bitHuman's list and are left out. */
export async function searchAgents(
	this: ILoadOptionsFunctions,
	filter?: string,
	nextOffset?: string,
): Promise<INodeListSearchResult> {
	const offset = Number(nextOffset ?? 0);
	const { data, pagination } = await asking(
		this,
		async (bitHuman) => await bitHuman.get<Page<Agent>>('/v1/agents', { limit: PAGE_SIZE, offset }),
	);
	const agents = data
		.filter(({ status }) => status !== 'deleted')
		.map(({ code, name }) => ({ name: name ? `${name} (${code})` : code, value: code }));
	return {
		results: matching(agents, filter),
		paginationToken: pagination?.has_more ? String(offset + PAGE_SIZE) : undefined,
	};
}

/** Fills the Voice field. */
export async function searchVoices(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const voices = await asking(this, voicesOf);
	const named = voices.map(({ id, kind }) => ({
		name: kind === 'custom' ? `${id} (own)` : id,
		value: id,
	}));
	return { results: matching(named, filter) };
}

/** Fills the Webhook field. */
export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const webhooks = await asking(this, webhooksOf);
	const named = webhooks.map(({ id, url, description }) => ({
		name: description ? `${description}: ${url}` : url,
		value: id,
	}));
	return { results: matching(named, filter) };
}

function matching(entries: INodeListSearchResult['results'], filter = '') {
	const words = filter.toLowerCase();
	return entries.filter(({ name }) => name.toLowerCase().includes(words));
}

async function asking<T>(
	editor: ILoadOptionsFunctions,
	work: (bitHuman: BitHumanClient) => Promise<T>,
): Promise<T> {
	try {
		const credentials = await editor.getCredentials('commerceSupportBitHumanApi');
		return await work(createBitHumanClient(credentials, transportOf(editor)));
	} catch (error) {
		throw toNodeError(editor, error);
	}
}
