import { withoutInstructions } from '../../shared/text';

const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;
const TAG = /<[^>]{0,500}>/g;

/** A foreign text fit to be quoted to a shopper: no markup, addresses or sentences that instruct an assistant. */
export const quotable = (text: string): string =>
	withoutInstructions(text.replace(TAG, ' ')).replace(ADDRESS, ' ').replace(/\s+/g, ' ').trim();
