/** Words for how long, how much and under which rules, in seven languages. */
const RULES =
	/(?<!\p{L})(?:how (?:long|much|many days)|what (?:is|are) (?:the|your)|polic(?:y|ies)|(?:is|are) (?:it|they|returns?) free|wie ?(?:lange|viel)|kostet|kosten(?:los|frei)?|frist|combien|délai|gratuite?s?|frais|politique|cuánto|cuanto|plazo|cuesta|política|quanto|politica|costa|prazo|custa|hoe ?(?:lang|veel)|kost|termijn|beleid)(?!\p{L})/iu;

/** Whether a message asks about the rules of something ("how long can I …?") instead of wanting it done. */
export const asksAboutRules = (text: string): boolean => /[?？]/.test(text) && RULES.test(text);
