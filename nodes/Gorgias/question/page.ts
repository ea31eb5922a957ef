import type { Page, PageSection } from '../../shared/page';

export type PageState = 'ask' | 'again' | 'stored' | 'over';

interface Question {
	question: string;
	expects: 'approval' | 'freeText';
	/** ISO 8601. */
	until: string;
	state: PageState;
}

const MESSAGES: Record<PageState, string> = {
	ask: '',
	again: 'Something is missing: fill in every field that is asked for.',
	stored: 'Thank you. Your answer is stored, and this page can be closed.',
	over: 'This question was answered already, or its time is over: nothing was changed.',
};

export const questionPage = ({ question, expects, until, state }: Question): Page => ({
	title: state === 'over' ? 'Nothing to answer' : 'Your answer is needed',
	message: MESSAGES[state],
	facts:
		state === 'over'
			? []
			: [
					['Question', question],
					['Answer until', `${until.slice(0, 16).replace('T', ' ')} UTC`],
				],
	...(state === 'ask' || state === 'again'
		? { form: { address: '', hidden: {}, sections: [sectionFor(expects)] } }
		: {}),
});

function sectionFor(expects: 'approval' | 'freeText'): PageSection {
	const name = { name: 'name', label: 'Your name', kind: 'line', required: true } as const;
	if (expects === 'freeText') {
		return {
			inputs: [name, { name: 'text', label: 'Your answer', kind: 'text', required: true }],
			buttons: [{ label: 'Send', decision: 'answer', look: 'main' }],
		};
	}
	return {
		inputs: [name, { name: 'text', label: 'Remark (if any)', kind: 'text' }],
		buttons: [
			{ label: 'Approve', decision: 'approve', look: 'main' },
			{ label: 'Deny', decision: 'deny', look: 'deny' },
		],
	};
}
