import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

export type { TextKey, Texts } from './en';

export const TEXTS: Record<string, Texts> = { en, de, fr, es, it, pt, nl };
