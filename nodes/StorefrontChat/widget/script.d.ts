/**
 * The bundled browser scripts. The build writes it as `script.js` beside this file's compiled neighbours; in the
 * source tree `script/index.js` bundles it on demand.
 */
export const script: string;
/** The parts that are loaded when they are needed. */
export const more: string;
