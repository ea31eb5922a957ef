import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = resolve(__dirname, '../../../nodes/shared');
const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
	(file) => file.endsWith('.ts') && file !== 'sdk.ts',
);
const specifiers = (file: string) =>
	[
		...readFileSync(join(shared, file), 'utf8').matchAll(
			/^(?:import|export)\s(?!type\b)[^;]*?from '([^']+)'/gms,
		),
	].map(([, specifier]) => specifier);

describe('what n8n loads at its start', () => {
	it.each(files)('%s brings in nothing but Node, n8n-workflow and its neighbours', (file) => {
		const foreign = specifiers(file).filter((specifier) => {
			if (specifier.startsWith('node:') || specifier === 'n8n-workflow') return false;
			const target = resolve(shared, file, '..', specifier);
			return !target.startsWith(`${shared}/`) || target === join(shared, 'sdk');
		});
		expect(foreign).toEqual([]);
	});
});
