import { style } from './dom';
import type { Shell } from './extras';
import { demo } from './more/demo';
import { rating } from './more/rating';
import { css } from './more/style';
import type { Action } from './types';

export { accompany } from './more/accompany';
export { cartParts } from './more/cart';
export { direct } from './more/direct';
export { menu } from './more/menu';
export { rate } from './more/rating';

export const prepare = ({ root }: Shell): void => style(root, css);

/** Draws an action of a reply in the place that was kept for it. */
export function fill(place: HTMLElement, action: Action, at: number, shell: Shell): void {
	const drawn = action.type === 'demo' ? demo(action, at, shell) : rating(shell);
	if (drawn) place.append(drawn);
	else place.remove();
}
