import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

export default [
	{ ignores: ['dist/**', 'sandbox/**', 'test/**', 'cli/**', 'tools/**', 'workflows/**', '*.js', '*.mjs'] },
	...configWithoutCloudSupport,
	{
		files: ['nodes/**/*.ts'],
		rules: {
			// Operations and clients never see the node: nodes/shared/node.ts turns every error into a NodeApiError.
			'@n8n/community-nodes/require-node-api-error': 'off',
		},
	},
];
