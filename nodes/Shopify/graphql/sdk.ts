/** The parser alone: the rest of graphql-js would be bundled for nothing. */
export { parse } from 'graphql/language/parser';
