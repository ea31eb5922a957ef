import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

/** The widget's texts by language, for the trigger to serve. */
export const allTexts: Record<string, Texts> = { en, de, fr, es, it, pt, nl };
