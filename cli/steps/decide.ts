/** Fingerprints that tell what happened to a workflow since the last import. */
export interface Evidence {
	/** What n8n holds now; undefined when the workflow isn't there. */
	now?: string;
	/** What the template gives for this client. */
	desired: string;
	/** What the importer wanted to write last time, and what n8n then held. */
	last?: { wanted: string; stored: string };
	force: boolean;
}

/**
 * - `create`   not there yet
 * - `keep`     already as the template has it
 * - `update`   the template or the client file changed, nobody touched the workflow
 * - `edited`   a person changed it and the template has nothing new: theirs stays
 * - `conflict` a person changed it and the template changed too
 */
export type Decision = 'create' | 'keep' | 'update' | 'edited' | 'conflict';

/** The same rule as for configuration files of a package manager: nobody's work is lost unasked. */
export function decide({ now, desired, last, force }: Evidence): Decision {
	if (now === undefined) return 'create';
	if (now === desired) return 'keep';
	if (force) return 'update';
	if (!last) return 'conflict';
	const edited = now !== last.stored;
	const changed = desired !== last.wanted;
	if (!edited) return changed ? 'update' : 'keep';
	return changed ? 'conflict' : 'edited';
}
