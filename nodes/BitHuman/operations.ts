import { creditLeft } from './account/creditLeft';
import { get as getAccount } from './account/get';
import { usage } from './account/usage';
import { get as getAgent } from './agent/get';
import { list as listAgents } from './agent/list';
import { updatePrompt } from './agent/updatePrompt';
import { create as createEmbedToken } from './embedToken/create';
import { addContext } from './session/addContext';
import { bind } from './session/bind';
import { end } from './session/end';
import { list as listSessions } from './session/list';
import { speak } from './session/speak';
import { listVoices } from './speech/listVoices';
import { synthesize } from './speech/synthesize';
import { create as createWebhook } from './webhook/create';
import { remove as deleteWebhook } from './webhook/delete';
import { list as listWebhooks } from './webhook/list';
import { sendTest as testWebhook } from './webhook/sendTest';

export const operations = [
	speak,
	listSessions,
	bind,
	addContext,
	end,
	createEmbedToken,
	synthesize,
	listVoices,
	getAgent,
	listAgents,
	updatePrompt,
	createWebhook,
	listWebhooks,
	deleteWebhook,
	testWebhook,
	getAccount,
	usage,
	creditLeft,
];
