import { de } from './de';
import { en, type Texts } from './en';
import { es } from './es';
import { fr } from './fr';
import { it } from './it';
import { nl } from './nl';
import { pt } from './pt';
import { deMore } from './more/de';
import { enMore, type MoreTexts } from './more/en';
import { esMore } from './more/es';
import { frMore } from './more/fr';
import { itMore } from './more/it';
import { nlMore } from './more/nl';
import { ptMore } from './more/pt';

/** The widget's texts by language, with those of the parts that it loads later, for the trigger to serve. */
export const allTexts: Record<string, Texts & MoreTexts> = {
	en: { ...en, ...enMore },
	de: { ...de, ...deMore },
	fr: { ...fr, ...frMore },
	es: { ...es, ...esMore },
	it: { ...it, ...itMore },
	pt: { ...pt, ...ptMore },
	nl: { ...nl, ...nlMore },
};
