const unit = require('./jest.config');

/** A real n8n with the packed package, and a real browser; one after the other on the one n8n. */
module.exports = {
	...unit,
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts', '<rootDir>/test/browser/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	maxWorkers: 1,
	testTimeout: 120_000,
};
