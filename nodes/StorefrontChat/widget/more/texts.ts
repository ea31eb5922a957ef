import type { Shell } from '../extras';
import { enMore, type MoreTexts } from '../texts/more/en';

/** The texts of these parts: other languages than English come with those of the widget. */
export const textsFor = ({ texts }: Shell): MoreTexts => ({ ...enMore, ...texts });
