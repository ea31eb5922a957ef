/** What a client of the demo account needs to know. None of it opens anything outside the sandbox. */
export const SENDGRID_DEMO = {
	/** May do everything. */
	apiKey: 'SG.sandboxAlderAndPine.everything_this_account_may_do',
	/** May send, and read nothing. */
	sendOnlyKey: 'SG.sandboxAlderAndPine.only_mail_send',
	/** May not send. */
	readOnlyKey: 'SG.sandboxAlderAndPine.only_templates_read',
	sender: 'support@alder-and-pine.example',
	senderName: 'Alder & Pine',
	templateId: 'd-5a1bc0de00000000000000000000a1de',
} as const;

export const KEY_SCOPES: Record<string, string[]> = {
	[SENDGRID_DEMO.apiKey]: [
		'mail.send',
		'templates.read',
		'sender_verification.read',
		'messages.read',
		'whitelabel.read',
		'suppression.read',
	],
	[SENDGRID_DEMO.sendOnlyKey]: ['mail.send'],
	[SENDGRID_DEMO.readOnlyKey]: ['templates.read'],
};

export const SENDERS = [
	{ id: 1, nickname: 'Support', from_email: SENDGRID_DEMO.sender, verified: true, locked: false },
	{ id: 2, nickname: 'New', from_email: 'new@unverified.example', verified: false, locked: false },
];
export const DOMAINS = [{ id: 1, domain: 'alder-and-pine.example', subdomain: 'em1', valid: true }];

export const TEMPLATES = [
	{
		id: SENDGRID_DEMO.templateId,
		name: 'Refund on its way',
		generation: 'dynamic',
		subject: 'Your refund for {{order}}',
		html: '<p>Hello {{name}},</p><p>{{{note}}}</p>',
	},
	{
		id: 'd-5a1bc0de00000000000000000000a2de',
		name: 'Parcel received',
		generation: 'dynamic',
		subject: 'We have your parcel',
		html: '<p>Thank you, {{name}}.</p>',
	},
];
