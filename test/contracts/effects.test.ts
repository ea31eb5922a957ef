import { worlds } from './effects/index';
import { keepTheirEffects } from './effects/keep';
import { declarationProblems, effectProblems } from './effects/problems';
import { shopifySupport } from './effects/shopifySupport';

keepTheirEffects(worlds.filter((world) => world !== (shopifySupport as never)));

describe('the check itself', () => {
	const operation = (effect: 'read' | 'write' | 'money') => ({
		...worlds[0].operations[0],
		effect,
		fields: { note: { displayName: 'Note', type: 'string' as const, default: '' } },
	});

	it('finds an operation that moves money without its three guards', () => {
		expect(declarationProblems(operation('money'))).toHaveLength(3);
		expect(declarationProblems(operation('write'))).toEqual([]);
	});

	it('finds a read that changes something, and money that moves twice', () => {
		expect(effectProblems('read', { a: 1 }, { a: 2 }, { a: 2 })).toHaveLength(1);
		expect(effectProblems('money', { a: 1 }, { a: 2 }, { a: 3 })).toHaveLength(1);
		expect(effectProblems('money', { a: 1 }, { a: 2 }, { a: 2 })).toEqual([]);
	});
});
