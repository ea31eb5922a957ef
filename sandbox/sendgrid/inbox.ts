import { TEMPLATES } from './demo';
import type { MailBody, Person } from './validate';

/** A mail that left, as its reader finds it. */
export interface Mail {
	id: string;
	sentAt: string;
	from: Person;
	replyTo: Person | null;
	to: Person;
	subject: string;
	text: string | null;
	html: string | null;
	attachments: Array<{ filename: string; type: string; bytes: number; content: string }>;
	headers: Record<string, string>;
	customArgs: Record<string, string>;
	categories: string[];
	clickTracking: boolean;
	templateId: string | null;
	/** `delivered`, or `dropped` because the address is on a suppression list. */
	status: 'delivered' | 'dropped';
}

/** One mail for each recipient, with the template filled in. */
export function mailsOf(body: MailBody, id: string, suppressed: Set<string>): Mail[] {
	const template = TEMPLATES.find((one) => one.id === body.template_id);
	const part = (type: string) => body.content?.find((one) => one.type === type)?.value ?? null;
	return body.personalizations.flatMap((group) =>
		[...group.to, ...(group.cc ?? []), ...(group.bcc ?? [])].map((to) => {
			const data = group.dynamic_template_data ?? {};
			return {
				id,
				sentAt: new Date().toISOString(),
				from: body.from,
				replyTo: body.reply_to ?? null,
				to,
				subject: template ? fill(template.subject, data) : (group.subject ?? body.subject ?? ''),
				text: template ? null : part('text/plain'),
				html: template ? fill(template.html, data) : part('text/html'),
				attachments: (body.attachments ?? []).map(({ content, filename, type = '' }) => ({
					filename,
					type,
					bytes: Buffer.from(content, 'base64').length,
					content,
				})),
				headers: body.headers ?? {},
				customArgs: { ...body.custom_args, ...group.custom_args },
				categories: body.categories ?? [],
				clickTracking: body.tracking_settings?.click_tracking?.enable ?? true,
				templateId: body.template_id ?? null,
				status: suppressed.has(to.email.toLowerCase())
					? ('dropped' as const)
					: ('delivered' as const),
			};
		}),
	);
}

/** The part of Handlebars that the templates here use: `{{x}}` is escaped, `{{{x}}}` is not. */
function fill(text: string, data: Record<string, unknown>): string {
	const value = (name: string) => String(data[name] ?? '');
	return text.replace(/{{{\s*(\w+)\s*}}}|{{\s*(\w+)\s*}}/g, (_, raw?: string, escaped?: string) =>
		raw ? value(raw) : value(escaped!).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
	);
}
