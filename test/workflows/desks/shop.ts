import events from '../../../workflows/desk-events/workflow.json';
import { forDesk } from '../../../cli/templates/desk';
import { runWorkflow } from '../../harness';
import { Shop } from '../world';
import { asWebhook, type Stand, type Told } from './stand';

/** A shop whose team works at this desk: the templates differ by nothing but what the importer writes into them. */
export class ShopAt extends Shop {
	private readonly webhook: never;

	constructor(readonly stand: Stand) {
		const always = Object.fromEntries(
			['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
				day,
				'00:00-24:00',
			]),
		);
		super(stand.vendor as never, {
			config: {
				escalation: { policy: { hours: always }, teamIds: stand.teams },
				'takeover-idle': { desk: stand.name },
			},
			credentials: stand.credentials,
		});
		const chosen = (name: string, workflow: never) =>
			forDesk([{ name, workflow }], stand.name)[0]?.workflow as never;
		for (const [key, workflow] of Object.entries(this.callable))
			this.callable[key] = chosen(key, workflow);
		this.webhook = chosen('desk-events', events as never);
	}

	/** What the desk tells, as it comes in. */
	async tell(told: Told) {
		if ('deliveries' in told) {
			await this.deliver(told.deliveries as never);
			return undefined;
		}
		const { callable, credentials, tables } = this;
		const start = { node: 'Something happens at the desk', ...asWebhook(told) };
		const run = await runWorkflow(this.webhook, { callable, credentials, tables, start });
		if (run.error) throw new Error(run.error.message);
		return run;
	}
}
