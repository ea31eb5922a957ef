import { dirname, delimiter } from 'node:path';

/** What n8n may inherit. Settings of another n8n (N8N_*, DB_*, QUEUE_*) must not reach this one. */
const inherited = [
	'HOME',
	'LANG',
	'LC_ALL',
	'TZ',
	'TMPDIR',
	'HTTP_PROXY',
	'HTTPS_PROXY',
	'http_proxy',
	'https_proxy',
	'NODE_EXTRA_CA_CERTS',
	'SSL_CERT_FILE',
];

export interface HostSettings {
	/** The Node executable; n8n's task runner finds it on the PATH. */
	node: string;
	userFolder: string;
	port: number;
	brokerPort: number;
	/** Overrides every setting of ours except folder and ports. */
	extra?: Record<string, string>;
}

/** The environment of an n8n that listens on loopback only and asks nothing of the outside by itself. */
export function n8nEnvironment(
	settings: HostSettings,
	ours: NodeJS.ProcessEnv = process.env,
): Record<string, string> {
	const env: Record<string, string> = {};
	for (const name of inherited) {
		const value = ours[name];
		if (value !== undefined) env[name] = value;
	}
	const { node, userFolder, port, brokerPort, extra } = settings;
	return {
		...env,
		PATH: [dirname(node), ours.PATH].filter(Boolean).join(delimiter),
		NO_PROXY: [ours.NO_PROXY ?? ours.no_proxy, '127.0.0.1', 'localhost'].filter(Boolean).join(','),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		WEBHOOK_URL: `http://127.0.0.1:${port}/`,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		// Both would ask api.n8n.io at every start: the list of MCP servers, the list of verified packages.
		N8N_DISABLED_MODULES: 'mcp-registry',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
		// As the README advises: without these two, every request to a webhook makes an isolate for expressions first.
		N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
		N8N_EXPRESSION_ENGINE_POOL_SIZE: '3',
		...extra,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
	};
}
