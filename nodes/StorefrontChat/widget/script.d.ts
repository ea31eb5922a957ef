/**
 * The bundled browser script. The build writes it as `script.js` beside this file's compiled neighbours; in the
 * source tree `script/index.js` bundles it on demand.
 */
export const script: string;
