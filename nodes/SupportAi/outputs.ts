import { NodeConnectionTypes, type ExpressionString, type INodeExecutionData } from 'n8n-workflow';
import type { Route } from './turn';

/** The outputs of *Route*, top down; the last one is for everything else. */
const OUTPUTS: ReadonlyArray<{ displayName: string; routes: readonly Route[] }> = [
	{ displayName: "Customer's own order", routes: ['own_order'] },
	{ displayName: 'Order with proof', routes: ['order_with_proof'] },
	{ displayName: 'Product', routes: ['product'] },
	{ displayName: 'Recommendation', routes: ['recommend'] },
	{ displayName: 'Demonstration', routes: ['demo'] },
	{ displayName: 'Return form', routes: ['return'] },
	{ displayName: 'Question about the shop', routes: ['knowledge'] },
	{ displayName: 'Change of an order', routes: ['order_change'] },
	{ displayName: 'Person or talk', routes: ['person', 'waiting', 'talk'] },
];

const NAMED = JSON.stringify(
	OUTPUTS.map(({ displayName }) => ({ type: NodeConnectionTypes.Main, displayName })),
);

/** For the node's description: the editor draws the outputs by it. */
export const outputsExpression: ExpressionString = `={{ $parameter.resource === "message" && $parameter.operation === "route" ? ${NAMED} : ["${NodeConnectionTypes.Main}"] }}`;

/** Each item to the output of its route. What has none, such as an error that the workflow goes on with, goes last. */
export function byRoute(items: INodeExecutionData[]): INodeExecutionData[][] {
	const outputs: INodeExecutionData[][] = OUTPUTS.map(() => []);
	for (const item of items) {
		const found = OUTPUTS.findIndex(({ routes }) => routes.includes(item.json.route as Route));
		outputs.at(found)!.push(item);
	}
	return outputs;
}
