export { createHttp } from './http/create';
export { toFetch, type FetchCall, type FetchOptions } from './http/fetch';
export { createPacer, pacerFor, type Pacer, type PacerOptions } from './http/pacer';
export { sleep } from './http/sleep';
export type {
	Answer,
	EgressFilter,
	Http,
	HttpOptions,
	HttpRequest,
	HttpResponse,
	Kind,
	OutgoingRequest,
	Query,
	Transport,
} from './http/types';
export { urlPath } from './http/url';
