import { Avatar } from './avatar';
import { Chat } from './chat';
import { style } from './dom';
import { Log } from './log';
import { pageLocale } from './page';
import { Panel, PHONE } from './panel';
import { Store } from './store';
import { css } from './style';
import { chooseLanguage, textsOf } from './texts';
import type { Config } from './types';

/** Handed over by the trigger, which wraps this script in a call. */
declare const SUPPORT_CHAT: Config;

const HOST = 'commerce-support-chat';

function start(script: HTMLScriptElement): void {
	if (document.getElementById(HOST)) return;
	const config = SUPPORT_CHAT;
	const data = script.dataset;
	const language = chooseLanguage(config.languages, pageLocale(data));
	const texts = textsOf(language);
	const store = new Store(data.session);
	const chat = new Chat(script.src.split(/[?#]/)[0], data, store, texts, config);

	const host = document.createElement('div');
	host.id = HOST;
	host.lang = language;
	const root = host.attachShadow({ mode: 'open' });
	style(root, css);

	const showing = { texts, language, say: (text: string) => chat.say(text) };
	const log = new Log(showing, (id) => chat.retry(id), config.greeting || texts.greeting);
	const avatar = new Avatar(
		texts,
		() => chat.askForAvatar(),
		(text) => panel.notice(text),
	);
	const panel = new Panel(
		host,
		texts,
		{
			say: (text) => chat.say(text),
			opened: () => {
				keepOpen(true);
				log.toEnd();
				chat.prepare();
			},
			closed: () => {
				keepOpen(false);
				avatar.stop();
			},
		},
		{ log: log.element, stage: avatar.stage, talk: avatar.button },
	);
	Object.assign(chat, { panel, log, avatar });
	panel.apply(config);
	avatar.offer(config.avatar);
	root.append(panel.window, panel.launcher);
	document.body.append(host);

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
	if (document.body) start(script);
	else addEventListener('DOMContentLoaded', () => start(script), { once: true });
}
