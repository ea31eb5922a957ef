import type { N8nAccess } from '../../sandbox/demo/world';

/** The rows of one of the demo's tables, through n8n's public API. */
export async function tableOf({ n8n }: { n8n: N8nAccess }, table: string) {
	const call = async <T>(path: string, method = 'GET', body?: object): Promise<T> => {
		const answer = await fetch(`${n8n.url}/api/v1/data-tables${path}`, {
			method,
			headers: { 'X-N8N-API-KEY': n8n.apiKey, 'content-type': 'application/json' },
			body: body && JSON.stringify(body),
		});
		if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
		return (await answer.json()) as T;
	};
	const { data } = await call<{ data: Array<{ id: string; name: string }> }>('?limit=100');
	const { id } = data.find(({ name }) => name.endsWith(table))!;
	return {
		id,
		insert: async (row: Record<string, unknown>) =>
			await call(`/${id}/rows`, 'POST', { data: [row], returnType: 'count' }),
		update: async (column: string, value: unknown, data: Record<string, unknown>) =>
			await call(`/${id}/rows/update`, 'PATCH', {
				filter: { type: 'and', filters: [{ columnName: column, condition: 'eq', value }] },
				data,
			}),
	};
}
