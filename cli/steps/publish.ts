import { ApiError } from '../api';
import { UserError } from '../userError';
import { INSTALL, unknownNodeType } from './install';
import type { Entry, Ledger } from './ledger';
import type { StoredWorkflow } from './stored';
import type { Target } from './target';
import { checkWebhooks } from './webhooks';

function explained(error: unknown, { name }: StoredWorkflow): unknown {
	if (!(error instanceof ApiError)) return error;
	const type = unknownNodeType(error.message);
	if (type)
		return new UserError(`This n8n has no node of the type ${type}, which ${name} needs.`, INSTALL);
	if (error.status === 409) {
		return new UserError(`Another workflow of this n8n already answers at an address of ${name}.`, [
			'Unpublish or delete that workflow in the editor, or choose another "client" name.',
		]);
	}
	return new UserError(`n8n doesn't publish ${name}: ${error.message}`);
}

/**
 * Puts the version just written live and waits until its webhooks answer; only then it counts as
 * published, so that a run that broke off is completed by the next. A workflow that a person
 * unpublished later stays so without --force.
 */
export async function goLive(
	target: Target,
	ledger: Ledger,
	entry: Entry,
	workflow: StoredWorkflow,
): Promise<void> {
	const { api, report, force, dryRun } = target;
	const before = entry.state === 'published';
	if (before && !workflow.active && !force) {
		report.did('kept', 'workflow', workflow.name, 'unpublished by a person; --force publishes it');
		return;
	}
	if (!before || workflow.activeVersionId !== workflow.versionId) {
		try {
			if (!dryRun) await api.post(`/workflows/${workflow.id}/publish`);
		} catch (error) {
			throw explained(error, workflow);
		}
		report.did('published', 'workflow', workflow.name);
		if (dryRun) return;
	}
	const answers = await checkWebhooks(target, workflow);
	if (answers && !before) await ledger.put({ ...entry, state: 'published' });
}
