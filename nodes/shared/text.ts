export { escapeHtml, graphqlString, searchValue } from './text/escape';
export { isInstruction, withoutInstructions } from './text/instructions';
export { singleLine, truncate } from './text/line';
export { promptData } from './text/prompt';
export { redact, restore, type Redacted } from './text/redact';
export { plainMessage } from './text/safe';
export { sentences, speakable } from './text/speech';
