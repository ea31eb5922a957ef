// Stands in for the built `../script.js` in the source tree, where tests run.
const { bundleMore, bundleWidget } = require('../build');

exports.script = bundleWidget();
exports.more = bundleMore();
