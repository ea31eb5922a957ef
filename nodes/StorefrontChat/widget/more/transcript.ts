import type { CallFailed } from '../api';
import { h } from '../dom';
import type { Shell } from '../extras';
import { fieldsOf } from '../safe';
import { fill } from '../texts';
import { textsFor } from './texts';

/** Asks where the chat is to be sent, and has it sent. */
export function askForMail(shell: Shell): void {
	const { root, log, chat } = shell;
	const texts = textsFor(shell);
	root.querySelector('.mail')?.remove();
	const address = h('input', {
		type: 'email',
		required: true,
		maxlength: 254,
		autocomplete: 'email',
		placeholder: texts.mailAddress,
		'aria-label': texts.mailAddress,
	});
	const problem = h('p', { class: 'remark', role: 'alert' });
	const form: HTMLFormElement = h(
		'form',
		{ class: 'order mail', novalidate: true, 'aria-label': texts.mailTitle, onsubmit: send },
		h('strong', {}, texts.mailTitle),
		address,
		problem,
		h('button', { class: 'link' }, texts.mailSend),
	);
	log.add(form);
	address.focus();

	function send(event: Event): void {
		event.preventDefault();
		const email = address.value.trim();
		if (!email || !address.validity.valid) return complain(texts.mailInvalid);
		if (form.inert) return;
		form.inert = true;
		problem.textContent = '';
		chat
			.ask({ action: 'transcript', email })
			.then(({ transcript }) => {
				const { sent, reason } = fieldsOf(transcript);
				if (sent !== true) {
					return complain(reason === 'limit' ? texts.mailLimit : shell.texts.failed);
				}
				const done = h(
					'p',
					{ class: 'finished', role: 'status', tabindex: -1 },
					fill(texts.mailSent, email),
				);
				form.replaceWith(done);
				done.focus();
			})
			.catch(({ code, retryAfter }: CallFailed) =>
				complain(
					code === 'email_address'
						? texts.mailInvalid
						: retryAfter
							? fill(shell.texts.tooMany, retryAfter)
							: shell.texts.failed,
				),
			);
	}

	function complain(text: string): void {
		form.inert = false;
		problem.textContent = text;
		address.focus();
	}
}
