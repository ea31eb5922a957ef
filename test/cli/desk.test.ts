import { toClient } from '../../cli/client';
import { forDesk } from '../../cli/templates/desk';
import { loadTemplates } from '../../cli/templates/load';
import type { Template } from '../../cli/templates/types';

const templates = loadTemplates();
const helpdesks = (some: Template[]) =>
	some.flatMap(({ workflow }) => workflow.nodes.filter(({ type }) => type.endsWith('.helpdesk')));
const settings = (some: Template[]) =>
	some.flatMap(({ workflow }) =>
		workflow.nodes
			.filter(({ name }) => name === 'Client config')
			.flatMap(({ parameters }) => (parameters.assignments as never)['assignments'])
			.filter(({ name }: { name: string }) => name === 'desk')
			.map(({ value }: { value: string }) => value),
	);

describe('the desk of a client', () => {
	it('is Gorgias unless the client file names another', () => {
		expect(toClient({ client: 'demo' }, 'file').desk).toBe('gorgias');
		expect(toClient({ client: 'demo', desk: 'front' }, 'file').desk).toBe('front');
		expect(() => toClient({ client: 'demo', desk: 'Front' }, 'file')).toThrow();
	});

	it('Gorgias leaves the templates as they are, without the webhook of the others', () => {
		const ours = forDesk(templates, 'gorgias');
		expect(ours).toEqual(templates.filter(({ name }) => name !== 'desk-events'));
	});

	it.each([
		['zendesk', 'commerceSupportZendeskApi'],
		['front', 'commerceSupportFrontApi'],
		['intercom', 'commerceSupportIntercomApi'],
	] as const)(
		'%s stands in every Helpdesk node with its credential, and in every setting',
		(desk, type) => {
			const ours = forDesk(templates, desk);
			expect(ours.map(({ name }) => name)).toContain('desk-events');
			const nodes = helpdesks(ours);
			expect(nodes.length).toBeGreaterThan(10);
			expect(new Set(nodes.map(({ parameters }) => parameters.provider))).toEqual(new Set([desk]));
			expect(new Set(nodes.flatMap(({ credentials }) => Object.keys(credentials ?? {})))).toEqual(
				new Set([type]),
			);
			expect(new Set(settings(ours))).toEqual(new Set([desk]));
			expect(settings(templates)).toContain('gorgias');
		},
	);
});
