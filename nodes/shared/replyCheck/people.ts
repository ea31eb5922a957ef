/** A name as people write it, after a greeting, a title or "customer". */
const NAME = String.raw`\p{Lu}[\p{Ll}'’-]+(?:\s+(?:(?:de|van|von|der|la|di|da|dos)\s+)?\p{Lu}[\p{Ll}'’-]+)*`;
const ADDRESSED = new RegExp(
	String.raw`(?<![\p{L}])(?:[Dd]ear|[Hh]ello|[Hh]i|[Hh]ey|[Hh]allo|[Ll]iebe[rs]?|[Gg]eehrte[rs]?(?:\s(?:Herr|Frau))?|[Bb]onjour|[Cc]h[eè]re?|[Ss]alut|[Hh]ola|[Ee]stimad[oa]|[Qq]uerid[oa]|[Cc]iao|[Gg]entile|[Bb]uongiorno|[Oo]l[áa]|[Cc]ar[oa]|[Pp]rezad[oa]|[Bb]este|[Gg]eachte|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Se[ñn]ora?|Sra?\.|Sig\.|Signora?|Senhora?|Dhr\.|Mevr\.|Mevrouw|Meneer|[Bb]y customer|[Cc]ustomer|[Kk]unde|[Kk]undin|[Cc]lient[e]?|[Oo]rdered by|[Bb]elongs to|[Nn]amed?|[Aa]ddressed to)\s+(?<name>${NAME})`,
	'gu',
);
/** Two names in a row in the middle of a sentence; nouns have capitals in German, so there it says nothing. */
const PAIR = new RegExp(
	String.raw`(?<=[\p{Ll},]\s)\p{Lu}[\p{Ll}'’-]{1,}\s\p{Lu}[\p{Ll}'’-]{1,}`,
	'gu',
);
const STREET =
	/(?<![\p{L}])\p{Lu}[\p{L}'’-]*(?:stra(?:ß|ss)e|str\.|weg|allee|gasse|straat|laan)(?![\p{L}])\s*\d|\d+[a-z]?,?\s+(?:\p{Lu}\p{Ll}+\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Court)(?![\p{L}])|(?<![\p{L}])(?:rue|avenue|boulevard|calle|avenida|plaza|via|viale|piazza|rua|travessa)\s+(?:d[eiou]s?\s+|de la\s+)?\p{Lu}/gu;

/** Names and streets that a text holds, as written. */
export function peopleIn(text: string, language: string): string[] {
	const addressed = [...text.matchAll(ADDRESSED)].map(({ groups }) => groups!.name);
	const pairs = language === 'de' ? [] : (text.match(PAIR) ?? []);
	return [...addressed, ...pairs, ...(text.match(STREET) ?? [])];
}
