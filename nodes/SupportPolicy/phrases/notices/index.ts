import { de } from './de';
import { en, type Notices } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';

export type { NoticeKey } from './en';

export const NOTICES: Record<string, Notices> = { en, de, fr, es, it, pt, nl };
