import { found, type Context, type Routes } from './call';
import { checked } from './check';
import { timestamp, type HttpIntegration } from './desk';
import { GorgiasError } from './errors';
import { createIntegration, updateIntegration } from './fields';
import { page, param } from './page';

type Http = HttpIntegration['http'];
interface IntegrationBody {
	name: string;
	description?: string | null;
	deactivated_datetime?: string | null;
	http?: Partial<Http> & { hmac_secret?: string };
}

/** HTTP integrations are Gorgias' webhooks. */
export function integrationRoutes({ desk }: Context): Routes {
	const one = (id: string | undefined) => found(desk.integrations, 'Integration', id);
	return {
		'GET /api/integrations': (call) => {
			const type = param(call.query, 'type');
			const rows = [...desk.integrations.values()].filter((row) => !type || row.type === type);
			return page(call, rows, (row) => row);
		},
		'GET /api/integrations/:id': (call) => ({ status: 200, body: one(call.params.id) }),
		'POST /api/integrations': (call) => {
			const {
				name,
				description,
				http = {},
			} = checked<IntegrationBody>(createIntegration, call.body);
			const now = timestamp();
			const integration: HttpIntegration = {
				id: desk.nextId(),
				name,
				type: 'http',
				description: description ?? null,
				deactivated_datetime: null,
				http: { form: null, headers: {}, triggers: {}, ...visible(http) } as Http,
				created_datetime: now,
				updated_datetime: now,
			};
			desk.integrations.set(integration.id, integration);
			return { status: 201, body: integration };
		},
		'PUT /api/integrations/:id': (call) => {
			const integration = one(call.params.id);
			const { http = {}, ...fields } = checked<IntegrationBody>(updateIntegration, call.body);
			Object.assign(integration, fields, { updated_datetime: timestamp() });
			Object.assign(integration.http, visible(http));
			return { status: 202, body: integration };
		},
		'DELETE /api/integrations/:id': (call) => {
			const { id } = one(call.params.id);
			if (desk.usedByRules.has(id)) {
				throw new GorgiasError(400, 'The integration is used by a rule.');
			}
			desk.integrations.delete(id);
			return { status: 204 };
		},
	};
}

/** The signing secret can be written and never read. */
function visible({ hmac_secret, ...http }: NonNullable<IntegrationBody['http']>): Partial<Http> {
	return http;
}
