import { checkReply } from '../../../nodes/shared/replyCheck';
import { LIES } from './replyCheck/lies';
import { TRUTHFUL } from './replyCheck/truthful';
import { NOW, WORLDS } from './replyCheck/worlds';

const check = (world: keyof typeof WORLDS, draft: string, language = 'en') =>
	checkReply(draft, { texts: WORLDS[world], language, now: NOW });
const checked = (table: typeof LIES) =>
	table.map(({ world, language, draft }) => ({
		line: `${world}, ${language}: ${draft}`,
		reasons: check(world, draft, language),
	}));

describe('truthful drafts', () => {
	it('pass, at least 95 of 100 of at least 200', () => {
		const refused = checked(TRUTHFUL).filter(({ reasons }) => reasons.length > 0);
		expect(TRUTHFUL.length).toBeGreaterThanOrEqual(200);
		expect(refused.length / TRUTHFUL.length).toBeLessThanOrEqual(0.05);
	});
});

describe('lies', () => {
	it('are refused, every one of at least 120', () => {
		const passed = checked(LIES).filter(({ reasons }) => reasons.length === 0);
		expect(LIES.length).toBeGreaterThanOrEqual(120);
		expect(passed.map(({ line }) => line)).toEqual([]);
	});
});
