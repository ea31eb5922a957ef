// n8n's engine prints every failed node; here failures are expected and asserted.
process.env.N8N_LOG_LEVEL = 'silent';

/** Unit, contract and workflow tests; the end-to-end layer has its own configuration. */
module.exports = {
	testEnvironment: '<rootDir>/test/harness/environment.js',
	setupFiles: ['<rootDir>/test/harness/shared.js'],
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	testPathIgnorePatterns: [
		'/node_modules/',
		'<rootDir>/test/e2e/',
		'<rootDir>/test/browser/',
		'\\.slow\\.test\\.ts$',
	],
	modulePathIgnorePatterns: ['<rootDir>/dist/'],
	transform: {
		'^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
	},
	// More than there are cores: much of the time is waiting for vendors that fail on purpose.
	maxWorkers: 4,
	testTimeout: 20_000,
};
