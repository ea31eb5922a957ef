const unit = require('../../jest.config.js');

/** The widget in a real browser; part of the end-to-end layer. */
module.exports = {
	...unit,
	rootDir: '../..',
	testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/'],
	maxWorkers: 1,
	testTimeout: 60_000,
};
