import { createHash } from 'node:crypto';
import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

const hash = (...parts: unknown[]) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

/** The run that stops at this node until a teammate has answered. */
export interface WaitingRun {
	/** A name for the question of this run: however often the step is tried, it is asked once. */
	readonly name: string;
	/** Address of the page on which it is answered, good until then. Signed by n8n: nobody can change a part of it. */
	linkUntil(moment: Date): string;
}

export const waitingRunOf = (n8n: IExecuteFunctions): WaitingRun => ({
	get name() {
		const { id } = n8n.getNode();
		const { $runIndex } = n8n.getWorkflowDataProxy(0);
		return `ask:${hash(n8n.getInstanceId(), n8n.getExecutionId(), id, $runIndex)}`;
	},
	linkUntil: (moment) =>
		n8n.getSignedResumeUrl({
			until: moment.toISOString(),
			about: subjectOf(n8n.getInputData()[0]?.json),
		}),
});

/**
 * What a question is about: the item that the run waits with. n8n's own address of a waiting run is the same for each
 * time that a loop comes by, so a link of an earlier question would answer a later one.
 */
const subjectOf = (item: unknown) => hash(item ?? null);

/** Whether a link belongs to the question that the run waits for now. */
export const isAbout = (n8n: IWebhookFunctions, about: unknown) =>
	about === subjectOf(n8n.evaluateExpression('{{ $json }}', 0));
