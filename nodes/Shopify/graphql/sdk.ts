export { parse } from 'graphql';
