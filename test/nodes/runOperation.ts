import type { Operation } from '../../nodes/shared/operation';

/** Runs an operation with the given fields and the defaults of the others, as n8n would hand them over. */
export function runner<C>(context: () => C) {
	return async (operation: Operation<C>, params: Record<string, unknown> = {}): Promise<any> => {
		const defaults = Object.entries(operation.fields).map(([name, field]) => [
			name,
			field.type === 'resourceLocator' ? '' : field.default,
		]);
		return await operation.run(context(), { ...Object.fromEntries(defaults), ...params } as never);
	};
}
