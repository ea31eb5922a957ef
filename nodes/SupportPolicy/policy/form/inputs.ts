import type { INodeProperties } from 'n8n-workflow';

export type Input = Pick<INodeProperties, 'displayName' | 'name' | 'default' | 'description'> &
	Partial<INodeProperties>;

export const text = (
	displayName: string,
	name: string,
	description: string,
	placeholder = '',
): Input => ({
	displayName,
	name,
	type: 'string',
	default: '',
	placeholder,
	description,
});
export const number = (
	displayName: string,
	name: string,
	value: number,
	description: string,
): Input => ({
	displayName,
	name,
	type: 'number',
	typeOptions: { minValue: 0 },
	default: value,
	description,
});
export const flag = (
	displayName: string,
	name: string,
	value: boolean,
	description: string,
): Input => ({
	displayName,
	name,
	type: 'boolean',
	// eslint-disable-next-line n8n-nodes-base/node-param-default-wrong-for-boolean -- it is one, but given
	default: value,
	description,
});
export const money = (
	displayName: string,
	name: string,
	description: string,
	value = '0',
): Input => ({
	...text(displayName, name, description, 'e.g. 4.95'),
	default: value,
});

export const tags = (what: string) =>
	text('Product Tags', 'tags', `Tags, separated by commas, ${what}`);
export const marks = (what: string): Input[] => [
	tags(what),
	text('Product Types', 'productTypes', `Product types, separated by commas, ${what}`),
	text('SKUs', 'skus', `SKUs, separated by commas, ${what}`),
];

/** A part of the policy as a form: names and shapes are those of the JSON document. */
export interface Group {
	displayName: string;
	values: Input[];
}
