import type { Priority } from './provider';

const BEFORE = 'priority-';
const PRIORITIES: Priority[] = ['urgent', 'high', 'low'];

/** The tags that stand for a priority where the API of a helpdesk has none; normal has no tag. */
export const PRIORITY_TAGS = PRIORITIES.map((priority) => BEFORE + priority);

export const priorityTags = (priority: Priority): string[] =>
	priority === 'normal' ? [] : [BEFORE + priority];

/** The highest priority that the tags stand for. */
export const priorityIn = (tags: string[]): Priority =>
	PRIORITIES.find((priority) => tags.includes(BEFORE + priority)) ?? 'normal';
