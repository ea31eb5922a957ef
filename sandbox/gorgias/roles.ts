import type { Request } from '../vendor';
import { GorgiasError } from './errors';
import type { User } from './people';

/** Integrations are an administrator's business; a bot may be given that permission, as the demo's is. */
const MANAGERS = ['admin', 'bot'];

/** What a user's role does not allow. */
export function refusedFor({ role }: User, { method, path }: Request): GorgiasError | undefined {
	const reads = method === 'GET' || path === '/api/search';
	if (reads) return undefined;
	const manages = path.startsWith('/api/integrations');
	const allowed = manages ? MANAGERS.includes(role.name) : role.name !== 'observer-agent';
	return allowed
		? undefined
		: new GorgiasError(403, 'Not enough permissions to perform this action.');
}
