import type { Operation } from '../../../nodes/shared/operation';

type AnyOperation = Pick<Operation<never>, 'resource' | 'operation' | 'effect' | 'fields' | 'menu'>;

/** Fields without which an operation may not move money. */
const MONEY_FIELDS = ['dryRun', 'idempotencyKey', 'maximumAmount'];

/** What an operation's declaration lacks for the effect it promises. */
export function declarationProblems({ effect, fields, menu }: AnyOperation): string[] {
	const missing =
		effect === 'money'
			? MONEY_FIELDS.filter((name) => !(name in fields)).map(
					(name) => `moves money without ${name}`,
				)
			: [];
	const undescribed = Object.entries(fields)
		.filter(([, field]) => !field.displayName)
		.map(([name]) => `field ${name} has no name for people`);
	return [
		...missing,
		...undescribed,
		...(menu.description && menu.action ? [] : ['has no action or description']),
	];
}

/** What a run did that its effect forbids. States are anything that can be compared as JSON. */
export function effectProblems(
	effect: AnyOperation['effect'],
	before: unknown,
	after: unknown,
	afterRepeat: unknown,
): string[] {
	const text = JSON.stringify;
	if (effect === 'read' && text(before) !== text(after))
		return ['changed the vendor although it only reads'];
	if (effect === 'money' && text(before) === text(after)) return ['moved nothing'];
	if (effect === 'money' && text(after) !== text(afterRepeat))
		return ['moved money again when repeated'];
	return [];
}
