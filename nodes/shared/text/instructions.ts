/** What addresses a machine instead of telling something, in seven languages; the text is in small letters. */
const TO_A_MACHINE = [
	/(?<!not |nicht |never |don't )\b(?:ignor\w*|disregard|forget|override|bypass|vergiss|missachte|oublie[rz]?|olvid\w+|dimentica|esque[cç]\w*|negeer|vergeet)\b.{0,60}(?:instruction|rule|prompt|guideline|above|previous|everything|anweisung|vorgabe|regel|bisherig|consigne|précédent|règle|instruccion|anterior|regla|istruzion|precedent|regol|instruç|regra|instructie|vorige)/u,
	/\b(?:system|developer) ?(?:prompt|message|:)|\bprompt injection|<\/?(?:system|assistant|user|instructions?)\b|^\s*(?:system|assistant|user)\s*:|\bjailbreak|\bdeveloper mode/mu,
	/\b(?:you are|act|behave|du bist|sie sind|tu es|vous êtes|eres|sei|você é|je bent)\b.{0,30}\b(?:ai|ki|ia|bot|chatbot|assistant|assistent|assistante?|asistente|assistente|language model|sprachmodell|root|admin\w*)\b/u,
	/\b(?:the |this |any |an )?(?:ai|assistants?|chatbots?|bots?|language models?|llms?|ki|assistenz|sprachmodell)\b.{0,25}\b(?:must|should|shall|has to|needs to|is to|please|muss|soll\w*|doit|debe|deve|moet)\b/u,
	/(?:^|[.!?:,]\s*|\b(?:must|please|always|should|then)\s+)(?:tell|inform|promise|assure|answer|notify|offer|give)\b.{0,20}\b(?:the |every |all |each |any |this )?(?:customers?|shoppers?|users?|buyers?|visitors?)\b(?! (?:service|care|support))/mu,
	/(?:^|[.!?:]\s+)(?:say|reply|respond|pretend|confirm|answer)\b.{0,20}\b(?:that|with|to|as if)\b/mu,
	/\b(?:sag|sage|versprich|versprechen sie|teile|antworte|biete)\b.{0,20}\b(?:dem|den|der|jedem|allen) (?:kund|käufer|nutzer)/u,
	/(?<!\p{L})(?:dis|dites|promets|promettez|réponds|répondez|di|dile|diga|dígale|promete|responda|dì|dici|prometti|rispondi|diz|diga|zeg|beloof|antwoord)(?!\p{L}).{0,15}\b(?:au|aux|à la|al|a los|ai|ao|aos|tegen de|de) (?:client|cliente|clienti|clientes|klant|utilisateur|usuario|utente)/u,
];

/**
 * Foreign text up to the first sentence that instructs an assistant ("ignore your instructions", "tell the
 * customer"): that sentence informs nobody, and what follows in its paragraph belongs to it.
 */
export function withoutInstructions(text: string): string {
	if (!isInstruction(text)) return text;
	return text
		.split(/\n+/)
		.map((paragraph) => {
			const sentences = paragraph.split(/(?<=[.!?…])\s+/);
			const end = sentences.findIndex(isInstruction);
			return (end < 0 ? sentences : sentences.slice(0, end)).join(' ').trim();
		})
		.filter(Boolean)
		.join('\n');
}

/** Whether a text holds a sentence that instructs an assistant. */
export function isInstruction(text: string): boolean {
	const small = text.normalize('NFKC').toLowerCase();
	return TO_A_MACHINE.some((shape) => shape.test(small));
}
