const { TestEnvironment } = require('jest-environment-node');

/** Lets test files share one copy of n8n's engine per worker, instead of each loading two thousand files again. */
module.exports = class extends TestEnvironment {
	constructor(...options) {
		super(...options);
		this.global.shared = {
			'n8n-core': () => require('n8n-core'),
			'n8n-workflow': () => require('n8n-workflow'),
		};
	}
};
