import { configWithoutCloudSupport } from '@n8n/node-cli/eslint';

export default [
	{ ignores: ['dist/**', 'sandbox/**', 'test/**', 'cli/**', 'tools/**', '*.js', '*.mjs'] },
	...configWithoutCloudSupport,
];
