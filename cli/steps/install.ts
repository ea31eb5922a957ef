/** What to do when an n8n doesn't have this package. */
export const INSTALL = [
	'Install the package on that n8n first: Settings > Community nodes > Install, name n8n-nodes-commerce-support.',
	'Without that page: run "npm install n8n-nodes-commerce-support" in ~/.n8n/nodes of the n8n, and start it again.',
];

/** The node type n8n names when it refuses to publish a workflow it lacks nodes for. */
export const unknownNodeType = (message: string) =>
	/Unrecognized node type: (\S+)/.exec(message)?.[1];
