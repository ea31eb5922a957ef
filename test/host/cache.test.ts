import { homedir } from 'node:os';
import { join } from 'node:path';

import { cacheKey, cacheRoot } from '../../tools/node24';
import { n8nFolder } from '../../sandbox/host/install';

describe('the cache of what is downloaded once', () => {
	it('lies where N8N_COMMERCE_SUPPORT_CACHE says', () => {
		expect(cacheRoot({ N8N_COMMERCE_SUPPORT_CACHE: '/big/disk', XDG_CACHE_HOME: '/x' })).toBe(
			'/big/disk',
		);
	});

	it('lies in the XDG cache folder, else in ~/.cache', () => {
		expect(cacheRoot({ XDG_CACHE_HOME: '/x' })).toBe(join('/x', 'n8n-nodes-commerce-support'));
		expect(cacheRoot({})).toBe(join(homedir(), '.cache', 'n8n-nodes-commerce-support'));
	});

	it('has another key for every other part, and for parts that only join to the same text', () => {
		expect(cacheKey('a', 'b')).toMatch(/^[0-9a-f]{12}$/);
		expect(cacheKey('a', 'b')).toBe(cacheKey(Buffer.from('a'), 'b'));
		expect(cacheKey('a', 'b')).not.toBe(cacheKey('a', 'c'));
		expect(cacheKey('a', 'b')).not.toBe(cacheKey('ab', ''));
	});

	it('keeps an n8n per lock file and per Node, because native modules fit one Node only', () => {
		const lock = Buffer.from('{}');
		const folder = n8nFolder('2.41.1', lock, '24.21.0');
		expect(folder).toContain('n8n-2.41.1-');
		expect(n8nFolder('2.41.1', Buffer.from('{"a":1}'), '24.21.0')).not.toBe(folder);
		expect(n8nFolder('2.41.1', lock, '25.0.0')).not.toBe(folder);
	});
});
