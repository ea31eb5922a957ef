const { dirname } = require('node:path');
const { isDate, isNativeError } = require('node:util/types');
const { TestEnvironment } = require('jest-environment-node');

const ENGINE = dirname(require.resolve('n8n-core/package.json'));
/** The engine, and the axios that it and n8n's own nodes speak to the world with. */
const SHARED = ['n8n-core', 'n8n-workflow', require.resolve('axios', { paths: [ENGINE] })];

/**
 * Lets test files share one copy of n8n's engine per worker, instead of each loading two thousand files again.
 * The engine then lives outside of the file's own globals, so both sides are taught each other's errors and dates.
 */
module.exports = class extends TestEnvironment {
	constructor(...options) {
		super(...options);
		this.global.shared = Object.fromEntries(SHARED.map((name) => [name, () => require(name)]));
		for (const { Error, Date } of [globalThis, this.global]) {
			recognize(Error, isNativeError);
			recognize(Date, isDate);
		}
	}
};

/** Makes `instanceof Class` hold for whatever is one, wherever it was made; subclasses stay as they are. */
function recognize(Class, isOne) {
	const usual = Function.prototype[Symbol.hasInstance];
	Object.defineProperty(Class, Symbol.hasInstance, {
		configurable: true,
		value(given) {
			return usual.call(this, given) || (this === Class && isOne(given));
		},
	});
}
