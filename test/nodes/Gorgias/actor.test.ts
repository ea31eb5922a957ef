import { actorOf, type ActorFacts } from '../../../nodes/Gorgias/message/actor';
import { marked, nameOf } from '../../../nodes/Gorgias/message/mark';

const BOT = 1;
const typed: ActorFacts = {
	from_agent: true,
	via: 'helpdesk',
	rule_id: null,
	external_id: null,
	senderId: 2,
	sourceType: 'email',
	senderRole: 'agent',
	botUserId: BOT,
};

describe('who is behind a message', () => {
	it.each([
		['a customer', { from_agent: false, via: 'email', senderId: 9 }, 'customer'],
		[
			'a customer whose message we imported',
			{ from_agent: false, external_id: marked('a') },
			'customer',
		],
		['a person at the desk', {}, 'human_agent'],
		['a person whose role is not known', { senderRole: undefined }, 'human_agent'],
		['an administrator', { senderRole: 'admin' }, 'human_agent'],
		['a person who answers through another tool', { via: 'api' }, 'human_agent'],
		['our user through the API', { senderId: BOT, via: 'api' }, 'our_bot'],
		['our user, whatever its role', { senderId: BOT, via: 'api', senderRole: 'bot' }, 'our_bot'],
		['our mark in another name', { via: 'api', external_id: marked('a') }, 'our_bot'],
		['our mark when our user is not known', { external_id: marked(), botUserId: null }, 'our_bot'],
		['a person signed in as our user', { senderId: BOT }, 'human_agent'],
		['the name of another tool', { external_id: 'other:1' }, 'human_agent'],
		['another bot', { senderRole: 'bot' }, 'other_bot'],
		['a rule', { rule_id: 7 }, 'rule'],
		['a rule in the name of our user', { rule_id: 7, senderId: BOT }, 'rule'],
		['a rule without a number', { via: 'rule' }, 'rule'],
		['the desk itself', { sourceType: 'system-message' }, 'system'],
		['nobody', { senderId: null }, 'system'],
	] as const)('is told for %s', (_who, change, actor) => {
		expect(actorOf({ ...typed, ...change })).toBe(actor);
	});
});

describe('the mark of our messages', () => {
	it('can be taken off again', () => {
		expect(nameOf(marked('chat-1:3'))).toBe('chat-1:3');
		expect(nameOf('chat-1')).toBe('chat-1');
		expect(nameOf(null)).toBeNull();
	});
	it('leaves room for 238 characters', () => {
		expect(marked('x'.repeat(238))).toHaveLength(255);
		expect(() => marked('x'.repeat(239))).toThrow(/longer than 238/);
	});
	it('is never the same twice without a name', () => expect(marked()).not.toBe(marked()));
});
