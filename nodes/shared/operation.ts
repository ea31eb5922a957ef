import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** A field of an operation: an n8n property without the two things that `propertiesOf` fills in. */
export type Field = Omit<INodeProperties, 'name' | 'displayOptions'> & {
	/** Other fields of the same operation that must hold one of these values for this one to show. */
	showWhen?: Record<string, Array<string | number | boolean>>;
};
export type Fields = Record<string, Field>;

/**
 * What an operation does to the world, enforced by the contract tests: `read` leaves the vendor unchanged,
 * `write` changes data, `money` moves money or buys something and therefore carries `dryRun`,
 * `idempotencyKey` and `maximumAmount`.
 */
export type Effect = 'read' | 'write' | 'money';

interface Scalars {
	string: string;
	number: number;
	boolean: boolean;
	dateTime: string;
	json: string;
	resourceLocator: string;
}
type Choice<F> = F extends { options: ReadonlyArray<{ value: infer V }> } ? V : string;
type ValueOf<F extends Field> = F['type'] extends 'options'
	? Choice<F>
	: F['type'] extends 'multiOptions'
		? Array<Choice<F>>
		: F['type'] extends keyof Scalars
			? Scalars[F['type']]
			: IDataObject;
export type Params<T extends Fields> = { [K in keyof T]: ValueOf<T[K]> };

/** One file of a result; n8n keeps it where the instance keeps binary data. */
export interface ResultFile {
	bytes: Buffer;
	name: string;
	mimeType: string;
}

/** An item with files beside its JSON, by the name of the binary field that n8n shows. */
export class ResultWithFiles {
	constructor(
		readonly json: IDataObject,
		readonly files: Record<string, ResultFile>,
	) {}
}

/** What an operation gives out for one item. */
export type Result = IDataObject | ResultWithFiles;

export interface Operation<Context, T extends Fields = Fields> {
	resource: string;
	operation: string;
	effect: Effect;
	/** What it writes goes to a customer. A model may not use such an operation as a tool. */
	sends?: true;
	/** Menu entry: `name` in the drop-down, `action` in the node panel. */
	menu: Required<Pick<INodePropertyOptions, 'name' | 'action' | 'description'>>;
	/** Permissions the vendor asks for, as the vendor spells them. */
	scopes?: string[];
	fields: T;
	run(context: Context, params: Params<T>): Promise<Result | Result[]>;
}

/** Identity function for one vendor: it exists so that `params` is typed from `fields`. */
export const operationFor =
	<Context>() =>
	<const T extends Fields>(operation: Operation<Context, T>): Operation<Context> =>
		operation as unknown as Operation<Context>;
