import type { IDataObject } from 'n8n-workflow';
import { singleLine } from '../../shared/text';

export type Author = 'shopper' | 'assistant' | 'agent';

/** A message of the table `support_messages`, as far as a summary needs it. */
export interface Message {
	author: Author;
	text: string;
}

/** Beyond these a chat is cut: the first and the last messages tell most. */
const MOST_MESSAGES = 200;
const LONGEST_MESSAGE = 1000;
const AUTHORS: Record<string, Author> = {
	shopper: 'shopper',
	assistant: 'assistant',
	notice: 'assistant',
	agent: 'agent',
};

/** Rows in the order in which they were written; changes of status and empty rows are no messages. */
export function readMessages(rows: unknown): Message[] {
	const list = Array.isArray(rows) ? (rows as IDataObject[]) : [];
	const read = [...list]
		.sort((a, b) => timeOf(a) - timeOf(b) || Number(a.id ?? 0) - Number(b.id ?? 0))
		.flatMap((row) => {
			const author = AUTHORS[String(row?.author)];
			const text = singleLine(String(row?.text ?? ''), LONGEST_MESSAGE);
			return author && text ? [{ author, text }] : [];
		});
	return read.length > MOST_MESSAGES
		? [...read.slice(0, 10), ...read.slice(10 - MOST_MESSAGES)]
		: read;
}

const timeOf = (row: IDataObject) => Date.parse(String(row?.at ?? row?.createdAt ?? '')) || 0;
