import { createHash } from 'node:crypto';
import { getDirectiveValues, type GraphQLResolveInfo } from 'graphql';

import { failure } from './context';

interface Kept {
	fingerprint: string;
	at: number;
	answer: () => Record<string, unknown>;
}

const DAY = 86_400_000;

/**
 * Keys of `@idempotent`. The same key with the same input runs once and answers from the current
 * state; with other input it is refused; after 24 hours it is forgotten.
 */
export class IdempotencyKeys {
	private readonly kept = new Map<string, Kept>();

	once(
		owner: string,
		input: unknown,
		info: GraphQLResolveInfo,
		run: () => () => Record<string, unknown>,
	): Record<string, unknown> {
		const directive = info.schema.getDirective('idempotent')!;
		const values = getDirectiveValues(directive, info.fieldNodes[0], info.variableValues);
		if (!values) {
			throw failure(
				'The @idempotent directive is required for this mutation but was not provided.',
				'BAD_REQUEST',
			);
		}
		const key = String(values.key);
		if (key.trim() === '') throw failure('The idempotency key cannot be blank.', 'BAD_REQUEST');

		const slot = `${owner} ${info.fieldName} ${key}`;
		const fingerprint = createHash('sha256').update(JSON.stringify(input)).digest('hex');
		const earlier = this.kept.get(slot);
		if (earlier && Date.now() - earlier.at < DAY) {
			if (earlier.fingerprint === fingerprint) return earlier.answer();
			throw failure(
				'The same idempotency key cannot be used with different operation parameters.',
				'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
			);
		}
		const answer = run();
		this.kept.set(slot, { fingerprint, at: Date.now(), answer });
		return answer();
	}

	clear(): void {
		this.kept.clear();
	}
}
