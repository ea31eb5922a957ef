import { found, known, page, type Routes } from './call';
import { invalid } from './errors';
import { textOf, textsOf } from './form';
import { seconds, type Ledger } from './ledger';
import { metadataOf } from './refunds';
import type { Endpoint } from './types';

const [READ, WRITE] = ['rak_webhook_read', 'rak_webhook_write'];

export function endpointRoutes(ledger: Ledger): Routes {
	return {
		'GET /v1/webhook_endpoints': {
			permission: READ,
			run: (call) => page(ledger, [...ledger.endpoints.values()].map(shown), call),
		},
		'GET /v1/webhook_endpoints/:id': {
			permission: READ,
			run: ({ ids }) => ({
				status: 200,
				body: shown(found(ledger.endpoints, 'webhook endpoint', ids.id)),
			}),
		},
		'POST /v1/webhook_endpoints': {
			permission: WRITE,
			run: ({ params }) => {
				known(params, 'url', 'enabled_events', 'api_version', 'description', 'metadata');
				const url = textOf(params.url) ?? '';
				if (!URL.canParse(url)) throw invalid('Not a valid URL', 'url', 'url_invalid');
				const enabled_events = textsOf(params.enabled_events);
				if (enabled_events.length === 0) throw invalid('Missing enabled_events.', 'enabled_events');
				const id = ledger.nextId('we');
				const endpoint: Endpoint = {
					id,
					object: 'webhook_endpoint',
					api_version: textOf(params.api_version) ?? null,
					created: seconds(new Date()),
					description: textOf(params.description) ?? null,
					enabled_events,
					livemode: false,
					metadata: metadataOf(params.metadata),
					secret: `whsec_sandbox${id}`,
					status: 'enabled',
					url,
				};
				ledger.endpoints.set(id, endpoint);
				return { status: 200, body: endpoint };
			},
		},
		'DELETE /v1/webhook_endpoints/:id': {
			permission: WRITE,
			run: ({ ids }) => {
				const { id } = found(ledger.endpoints, 'webhook endpoint', ids.id);
				ledger.endpoints.delete(id);
				return { status: 200, body: { id, object: 'webhook_endpoint', deleted: true } };
			},
		},
	};
}

/** The secret shows once, in the answer to the creation. */
const shown = ({ secret: _secret, ...endpoint }: Endpoint) => endpoint;
