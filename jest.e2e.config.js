const unit = require('./jest.config');

/** A real n8n with the packed package, a real browser, and what takes long; one after the other. */
module.exports = {
	...unit,
	testMatch: [
		'<rootDir>/test/e2e/**/*.test.ts',
		'<rootDir>/test/browser/**/*.test.ts',
		'<rootDir>/test/**/*.slow.test.ts',
	],
	testPathIgnorePatterns: ['/node_modules/'],
	maxWorkers: 1,
	testTimeout: 120_000,
};
