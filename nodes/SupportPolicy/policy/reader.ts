import type { IDataObject } from 'n8n-workflow';
import { MoneyError, parseMoney, zero, type Amount } from '../../shared/money';

type Usual = Record<string, unknown>;

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One part of a policy as people write it, beside its usual values. What cannot be used is collected with the
 * path of its field, so that a shop sees everything that is wrong at once.
 */
export class PolicyReader {
	private readonly read = new Set<string>();

	constructor(
		private readonly given: IDataObject,
		private readonly usual: Usual,
		private readonly path: string,
		readonly problems: string[],
	) {}

	section(key: string): PolicyReader {
		const value = this.value(key);
		const name = this.name(key);
		if (!isObject(value)) this.problems.push(`${name} must be an object with fields`);
		const usual = isObject(this.usual[key]) ? (this.usual[key] as Usual) : {};
		return new PolicyReader(isObject(value) ? value : {}, usual, name, this.problems);
	}

	/** Every entry of an object whose keys are free, the usual ones included. */
	entries(usualEntry: Usual): Array<[string, PolicyReader]> {
		const keys = new Set([...Object.keys(this.usual), ...Object.keys(this.given)]);
		return [...keys].map((key) => {
			const usual = { ...usualEntry, ...(this.usual[key] as Usual | undefined) };
			const value = this.given[key] ?? {};
			this.read.add(key);
			if (!isObject(value)) this.problems.push(`${this.name(key)} must be an object with fields`);
			const own = isObject(value) ? value : {};
			return [key, new PolicyReader(own, usual, this.name(key), this.problems)];
		});
	}

	whole(key: string, maximum: number): number {
		const number = this.number(key);
		if (Number.isSafeInteger(number) && number >= 0 && number <= maximum) return number;
		return this.wrong(key, `a whole number from 0 to ${maximum}`, 0);
	}

	/** A percentage from 0 to `maximum` as basis points. */
	percent(key: string, maximum = 100): number {
		const points = this.number(key) * 100;
		const rounded = Math.round(points);
		if (Math.abs(points - rounded) < 1e-6 && rounded >= 0 && rounded <= maximum * 100) {
			return rounded;
		}
		return this.wrong(key, `a percentage from 0 to ${maximum} with at most two decimals`, 0);
	}

	/** An amount from zero; numbers are taken as people type them into a form. */
	money(key: string, currency: string): Amount {
		const value = this.value(key);
		try {
			const amount = parseMoney(String(value === '' ? '0' : value), currency);
			if (amount.minor >= 0) return amount;
		} catch (error) {
			if (!(error instanceof MoneyError)) throw error;
		}
		return this.wrong(key, `an amount from zero in ${currency}, such as "4"`, zero(currency));
	}

	choice<T extends string>(key: string, options: readonly T[]): T {
		const value = this.value(key);
		const found = options.find((option) => option === value);
		return found ?? this.wrong(key, `one of ${options.join(', ')}`, options[0]);
	}

	flag(key: string): boolean {
		const value = this.value(key);
		if (typeof value === 'boolean') return value;
		return this.wrong(key, 'true or false', false);
	}

	text(key: string): string {
		const value = this.value(key);
		if (typeof value === 'string') return value.trim();
		return this.wrong(key, 'text', '');
	}

	/** A list, or as in a form text with commas between the entries. */
	words(key: string): string[] {
		const value = this.value(key);
		const list = typeof value === 'string' ? value.split(/[,\n]/) : value;
		if (Array.isArray(list) && list.every((word) => ['string', 'number'].includes(typeof word))) {
			return list.map((word) => String(word).trim()).filter(Boolean);
		}
		return this.wrong(key, 'a list of texts', []);
	}

	/** Whether something was written for a field at all. */
	has(key: string): boolean {
		const value = this.value(key);
		return value !== undefined && value !== null && value !== '';
	}

	/** Reports fields that nobody has asked for: mostly a slip of the pen that would otherwise do nothing. */
	end(): void {
		for (const key of Object.keys(this.given)) {
			if (!this.read.has(key)) this.problems.push(`${this.name(key)} is not a field of a policy`);
		}
	}

	wrong<T>(key: string, wanted: string, instead: T): T {
		this.problems.push(`${this.name(key)} must be ${wanted}`);
		return instead;
	}

	private number(key: string): number {
		const value = this.value(key);
		if (typeof value === 'string' && value.trim()) return Number(value);
		return typeof value === 'number' ? value : Number.NaN;
	}

	private value(key: string): unknown {
		this.read.add(key);
		return this.given[key] ?? this.usual[key];
	}

	private name(key: string): string {
		return this.path ? `${this.path}.${key}` : key;
	}
}
