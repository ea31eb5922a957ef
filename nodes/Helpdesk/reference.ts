/** Our own name of a note, at its end: for helpdesks that keep no name of it beside the text. */
export const withReference = (text: string, name: string) => `${text.trim()}\n\n[ref: ${name}]`;

const REFERENCE = /\s*\[ref: ([^\]\n]{1,255})\]\s*$/;

export const referenceIn = (text: string): string | null => REFERENCE.exec(text)?.[1] ?? null;

export const withoutReference = (text: string) => text.replace(REFERENCE, '').trim();
