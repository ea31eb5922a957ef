/**
 * The bundled browser script. The build writes it as `widget.js` beside the compiled node; in the source tree
 * `widget/index.js` bundles it on demand.
 */
export const script: string;
