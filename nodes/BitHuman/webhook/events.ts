/** Events that a webhook can ask for; `ping` comes on demand only. https://docs.bithuman.ai/api/webhooks */
export const ACCOUNT_EVENTS = [
	{ name: 'Agent Failed', value: 'agent.failed', description: 'An agent could not be generated' },
	{ name: 'Agent Ready', value: 'agent.ready', description: 'A new agent can be used' },
	{
		name: 'Video Completed',
		value: 'video.completed',
		description: 'A talking video can be fetched',
	},
	{ name: 'Video Failed', value: 'video.failed', description: 'A talking video was not made' },
] as const;
