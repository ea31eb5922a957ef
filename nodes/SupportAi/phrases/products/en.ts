/** What is said when products are recommended or shown; a language must have it all. */
export const en = {
	recommend_these: 'This is what I would suggest:',
	recommend_none:
		'I found nothing that fits and can be ordered right now. Tell me more about what you are looking for, or ask me for a person.',
	why_goes_with: 'The shop suggests it together with {title}.',
	why_options: 'It is available in {options}.',
	why_mentions: 'Its details mention: {words}.',
	why_cheaper: 'It costs {amount} less than {title}.',
	why_in_budget: 'It stays within {amount}.',
	why_same_kind: 'Like {title}, it belongs to {type}.',
	why_available: 'You can order it now.',

	reply_demo: 'Show it to me',
	demo_start: 'I will show you {title} step by step.',
	demo_unknown: 'Which product shall I show you?',
	demo_intro: 'This is {title}.',
	demo_picture: 'This picture shows: {text}.',
	demo_another_picture: 'This is another picture of it.',
	demo_variants: 'You can choose between {variants}.',
	demo_many_variants: 'There are {count} variants to choose from, for example {variants}.',
	demo_rating: '{count} ratings give it {average} out of {best} stars on average.',
	demo_cart: 'You can add it to your cart here.',
};

export type ProductPhrases = typeof en;
