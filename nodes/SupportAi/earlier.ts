import type { IDataObject, IExecuteFunctions, NodeTypeAndVersion } from 'n8n-workflow';

export type EarlierNode = 'trigger' | 'config' | 'understand' | 'recommend';

/** How each is recognised: by what it is, so that people may rename it. */
const IS: Record<EarlierNode, (node: NodeTypeAndVersion) => boolean> = {
	trigger: ({ type }) => type.endsWith('.storefrontChatTrigger'),
	config: ({ name }) => name === 'Client config',
	understand: ({ type, parameters }) =>
		type.endsWith('.supportAi') && parameters?.operation === 'understand',
	recommend: ({ type, parameters }) =>
		type.endsWith('.supportAi') && parameters?.operation === 'recommend',
};

/**
 * Reads what an earlier node of this run gave out, without an expression: n8n evaluates each expression in an
 * isolate of its own, and copies everything that it touches.
 */
export function earlierNodes(n8n: IExecuteFunctions, itemIndex: number) {
	return (kind: EarlierNode): IDataObject => {
		const parents = n8n.getParentNodes(n8n.getNode().name, { includeNodeParameters: true });
		const node = parents.find(IS[kind]);
		if (!node) return {};
		const { $ } = n8n.getWorkflowDataProxy(itemIndex);
		return (($(node.name).first() as { json?: IDataObject } | undefined)?.json ??
			{}) as IDataObject;
	};
}

/** All items of the Data Table node named "Knowledge" before this one. */
export function knowledgeRows(n8n: IExecuteFunctions, itemIndex: number) {
	return (): IDataObject[] => {
		const node = n8n
			.getParentNodes(n8n.getNode().name)
			.find(({ name, type }) => type.endsWith('.dataTable') && name === 'Knowledge');
		if (!node) return [];
		const { $ } = n8n.getWorkflowDataProxy(itemIndex);
		return ($(node.name).all() as Array<{ json: IDataObject }>).map(({ json }) => json);
	};
}
