import { HINTS, languageOf, writtenAbout } from './hints';
import { draftIn, shopperText } from './prompt';
import type { Question } from './question';
import { typesOf, type Schema } from './schema';

const NOTHING = /^(other|unknown|none|neutral|normal|general|unclear|low|no)$/i;

/** Answers deterministically: fills the schema from the words of the input. */
export function fill(question: Question): object | string {
	const { schema } = question;
	const input = shopperText(question.input);
	if (question.format === 'json_object') return { answer: sentence(input) };
	if (!schema) return sentence(input);
	const definitions = schema.$defs ?? {};
	return valueOf(schema, '') as object;

	function valueOf(part: Schema, name: string): unknown {
		if (part.$ref) return valueOf(definitions[part.$ref.split('/').at(-1) ?? ''] ?? {}, name);
		if ('const' in part) return part.const;
		if (part.enum) return choice(part.enum, name);
		if (part.anyOf) return alternative(part.anyOf, name);
		const types = typesOf(part);
		if (types.includes('object')) {
			const entries = Object.entries(part.properties ?? {});
			return Object.fromEntries(entries.map(([key, it]) => [key, valueOf(it, key)]));
		}
		if (types.includes('array')) return list(part, name);
		if (types.includes('boolean')) return mentioned(name);
		if (types.includes('number') || types.includes('integer')) return number(part, name);
		return text(name, types.includes('null'));
	}

	function mentioned(name: string): boolean {
		return writtenAbout(name).some((words) => words.test(input));
	}

	function choice(values: unknown[], name: string): unknown {
		if (/language|locale/i.test(name)) {
			return values.find((value) => value === languageOf(input)) ?? values[0];
		}
		const meant = meantBy(values)[0];
		return meant ?? values.find((value) => NOTHING.test(String(value))) ?? values[0];
	}

	/** The values that the input mentions, best first: the one with most of its words mentioned. */
	function meantBy(values: unknown[]): unknown[] {
		return values
			.map((value) => {
				const words = String(value)
					.split(/[^\p{L}]+/u)
					.filter(Boolean);
				return { value, share: words.filter(mentioned).length / words.length };
			})
			.filter(({ share }) => share >= 0.5)
			.sort((a, b) => b.share - a.share)
			.map(({ value }) => value);
	}

	function alternative(options: Schema[], name: string): unknown {
		const value = valueOf(options.find(({ type }) => type !== 'null') ?? {}, name);
		const canBeNull = options.some(({ type }) => type === 'null');
		return canBeNull && (value === '' || value === undefined) ? null : value;
	}

	function list({ items = {}, minItems = 0, maxItems = 2 }: Schema, name: string): unknown[] {
		if (items.enum) {
			const areIds = items.enum.every((value) => /\d/.test(String(value)));
			const nothing = items.enum.filter((value) => NOTHING.test(String(value)));
			const meant = areIds ? items.enum : meantBy(items.enum);
			return (meant.length > 0 ? meant : nothing).slice(0, Math.max(minItems, maxItems));
		}
		if (typesOf(items).includes('string') && /sentence|repl|text|answer/i.test(name)) {
			return draftIn(question.input) ?? [sentence(input)];
		}
		return Array.from({ length: minItems }, () => valueOf(items, name));
	}

	function number({ minimum, maximum }: Schema, name: string): number {
		const bounded = (value: number) =>
			Math.min(maximum ?? value, Math.max(minimum ?? value, value));
		if (/confiden|certain/i.test(name)) {
			return bounded(HINTS.some(([, written]) => written.test(input)) ? 0.92 : 0.4);
		}
		if (/score|sentiment/i.test(name)) return bounded(mood(input));
		return bounded(mentioned(name) ? 1 : 0);
	}

	function text(name: string, nullable: boolean): string | null {
		const found = fact(name, input);
		if (found !== undefined) return found;
		if (nullable) return null;
		return /reply|text|answer|message|summary|title|reason/i.test(name) ? sentence(input) : '';
	}
}

/** What a field's name asks for and the input holds. */
function fact(name: string, input: string): string | undefined {
	if (/language|locale/i.test(name)) return languageOf(input);
	if (/e-?mail/i.test(name)) return /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(input)?.[0];
	if (/order/i.test(name)) return /\b\d{3,}\b/.exec(input)?.[0];
	if (/post(al)?_?code|zip/i.test(name)) return /\b\d{5}\b/.exec(input)?.[0];
	return undefined;
}

function mood(input: string): number {
	const said = (name: string) => writtenAbout(name).some((words) => words.test(input));
	return said('negative') ? -0.7 : said('positive') ? 0.6 : 0;
}

function sentence(input: string): string {
	const subject = input.replace(/\s+/g, ' ').trim().slice(0, 120);
	const opening = { en: 'Thank you for your message', de: 'Danke für Ihre Nachricht', fr: 'Merci' };
	return subject ? `${opening[languageOf(input)]}: “${subject}”.` : `${opening.en}.`;
}
