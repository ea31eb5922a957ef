// Stands in for the built `../widget.js` in the source tree, where tests run.
exports.script = require('./build').bundleWidget();
