import type { Workflow } from '../templates/types';
import type { Entry } from './ledger';
import type { Target } from './target';

/** A workflow as the public API shows it. */
export interface StoredWorkflow extends Workflow {
	id: string;
	active: boolean;
	versionId: string;
	activeVersionId: string | null;
	isArchived: boolean;
	tags?: Array<{ id: string; name: string }>;
}

/** The workflow behind a ledger entry; one that a person archived counts as gone. */
export async function storedWorkflow(
	{ api }: Target,
	entry: Entry | undefined,
): Promise<StoredWorkflow | undefined> {
	const found =
		entry &&
		(await api.find<StoredWorkflow>(`/workflows/${entry.objectId}?excludePinnedData=true`));
	return found && !found.isArchived ? found : undefined;
}

/** A workflow of exactly this name that no ledger entry knows, such as one from an import that broke off. */
export async function unknownWorkflow(
	{ api }: Target,
	name: string,
): Promise<StoredWorkflow | undefined> {
	const found = await api.list<StoredWorkflow>(
		`/workflows?excludePinnedData=true&name=${encodeURIComponent(name)}`,
	);
	return found.find((workflow) => workflow.name === name && !workflow.isArchived);
}
