/** What each shipped weight and word list was made from. Airline and XLM-T tweets went into none. */
export const ORIGINS: { what: string; from: string }[] = [
	{
		what: 'learned moods (`sentiment/weights.ts`, English)',
		from: 'own messages in `test/nodes/understanding/messages`; GoEmotions; UCI Sentiment Labelled Sentences; the rated texts of VADER; plain questions of CLINC150 and Bitext (dev halves)',
	},
	{
		what: 'learned intents (`intents/weights.ts`)',
		from: 'own messages in `test/nodes/understanding/messages`; Banking77, CLINC150 and Bitext (dev halves)',
	},
	{
		what: 'English word scores (`sentiment/polarity.en.ts`)',
		from: "the raters' means of the VADER lexicon",
	},
	{
		what: 'words of mood in six languages (`sentiment/polarity.ts`, `sentiment/mild.ts`), strain (`sentiment/strain.ts`), emoji (`sentiment/emoji.ts`)',
		from: 'written by hand for this project',
	},
	{
		what: 'shop vocabulary, idioms and signals (`lexicon/`), intent rules (`intents/rules.ts`), small words of languages (`language/words.ts`)',
		from: 'written by hand for this project',
	},
];
