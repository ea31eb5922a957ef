import { Avatar } from './avatar';
import { Chat } from './chat';
import { style } from './dom';
import { Extras } from './extras';
import { Log } from './log';
import { pageLocale, readCart, shopRoot } from './page';
import { Panel, PHONE } from './panel';
import { Store } from './store';
import { css } from './style';
import { chooseLanguage, textsOf } from './texts';
import type { Config } from './types';

/** Handed over by the trigger, which wraps this script in a call. */
declare const SUPPORT_CHAT: Config;

const HOST = 'commerce-support-chat';

async function start(script: HTMLScriptElement): Promise<void> {
	if (document.getElementById(HOST)) return;
	const config = SUPPORT_CHAT;
	const data = script.dataset;
	const language = chooseLanguage(config.languages, pageLocale(data));
	const host = document.createElement('div');
	host.id = HOST;
	host.lang = language;
	document.body.append(host);
	const endpoint = script.src.split(/[?#]/)[0];
	const texts = await textsOf(language, endpoint);
	const store = new Store(data.session, !!config.consent);
	const extras = new Extras(endpoint);
	const chat = new Chat(endpoint, data, store, texts, config, extras);

	const root = host.attachShadow({ mode: 'open' });
	style(root, css);

	const say = (text: string, form?: object) => chat.say(text, form);
	const showing = { texts, language, extras, say };
	const log = new Log(showing, (id) => chat.retry(id), config.greeting || texts.greeting);
	const avatar = new Avatar(
		texts,
		() => chat.askForAvatar(),
		(text) => panel.notice(text),
		extras,
	);
	const panel = new Panel(
		host,
		texts,
		{
			say,
			opened: () => {
				keepOpen(true);
				log.toEnd();
				if (config.consent && store.allowed === undefined) panel.ask(config.consent);
				else chat.prepare();
			},
			decided: (agreed) => {
				store.allowed = store.agreed = agreed;
				store.save();
				chat.prepare();
			},
			more: (button) => extras.use((more, shell) => more.menu(button, shell), chat.sorry),
			closed: () => {
				keepOpen(false);
				avatar.stop();
			},
		},
		{ log: log.element, stage: avatar.stage, talk: avatar.button },
	);
	Object.assign(chat, { panel, log, avatar });
	extras.shell = {
		texts,
		language,
		data,
		root,
		store,
		chat,
		panel,
		log,
		avatar,
		config: () => chat.config,
		shopRoot,
		readCart,
	};
	panel.apply(config);
	avatar.offer(config.avatar);
	root.append(panel.window, panel.launcher);

	const keepOpen = (open: boolean) => {
		store.open = open;
		if (store.token) store.save();
	};
	chat.showStored();
	store.watch((forgotten) => {
		if (forgotten) log.clear();
		chat.showStored();
	});
	addEventListener('offline', () => panel.notice(texts.offline));
	addEventListener('online', () => panel.notice(''));
	addEventListener('pagehide', () => avatar.stop());
	if (store.open && !matchMedia(PHONE).matches) panel.toggle(true, true);
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
	if (document.body) void start(script);
	else addEventListener('DOMContentLoaded', () => void start(script), { once: true });
}
