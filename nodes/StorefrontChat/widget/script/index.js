// Stands in for the built `../script.js` in the source tree, where tests run.
exports.script = require('../build').bundleWidget();
