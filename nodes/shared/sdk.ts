/** Loaded on the first request only: n8n reads every node file at start-up. */
export { default } from 'axios';
