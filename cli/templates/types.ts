/** A parameter value as it stands in a workflow's JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export interface NodeCredential {
	id: string | null;
	name: string;
}

/** A node as n8n stores it; only the fields the importer reads or writes. */
export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: { [key: string]: Json };
	credentials?: Record<string, NodeCredential>;
	webhookId?: string;
	disabled?: boolean;
	onError?: string;
	[other: string]: unknown;
}

export interface Connection {
	node: string;
	type: string;
	index: number;
}

/** Source node name -> connection type -> output index -> targets. */
export type Connections = Record<string, Record<string, Array<Connection[] | null>>>;

export interface Workflow {
	name: string;
	nodes: WorkflowNode[];
	connections: Connections;
	settings: { [key: string]: Json };
	nodeGroups?: Json[];
	[other: string]: unknown;
}

/** A workflow of this package: its folder's name and its JSON. */
export interface Template {
	name: string;
	workflow: Workflow;
}

export type ColumnType = 'string' | 'number' | 'boolean' | 'date';

export interface TableDefinition {
	meaning: string;
	columns: Record<string, { type: ColumnType; meaning: string }>;
}

/** `workflows/tables.json`: table name -> definition, columns in the order they are created. */
export type Tables = Record<string, TableDefinition>;
