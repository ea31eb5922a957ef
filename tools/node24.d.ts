/** One Node: its executable, the folder of it, and the folder that holds `include/node`, if any. */
export interface Node24 {
	node: string;
	bin: string;
	version: string;
	headers?: string;
}

export const NODE_VERSION: string;
export function cacheRoot(env?: NodeJS.ProcessEnv): string;
export function cacheKey(...parts: Array<string | Buffer>): string;
export function npmCommand(args: string[]): { command: string; args: string[]; shell: boolean };
export function withPath(env: NodeJS.ProcessEnv, ...folders: string[]): NodeJS.ProcessEnv;
export function ensureNode24(options?: { report?: (line: string) => void }): Promise<Node24>;
