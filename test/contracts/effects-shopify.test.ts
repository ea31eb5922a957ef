import { keepTheirEffects } from './effects/keep';
import { shopifySupport } from './effects/shopifySupport';

// A file of its own: half of all operations, so that the two halves run side by side.
keepTheirEffects([shopifySupport as never]);
