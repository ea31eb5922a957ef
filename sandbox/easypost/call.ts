import type { Request } from '../vendor';
import type { Mode } from './account';
import type { Address } from './addresses';
import { notFound } from './errors';
import type { Parcel, Purchase, RateOffer, Shipment } from './shipment';
import type { Tracker } from './trackers';
import type { Webhook } from './webhooks';

/** A request of a known key. */
export interface Call extends Request {
	mode: Mode;
	/** The body, or nothing. */
	fields: Record<string, unknown>;
}

interface Found {
	id: string;
	mode: Mode;
	reference?: string | null;
}

/** The record that the path names by id or reference, or a 404; a key sees the records of its own mode only. */
export function found<T extends Found>({ params, mode }: Call, store: Map<string, T>): T {
	const name = params.id ?? '';
	const record = store.get(name) ?? [...store.values()].find(({ reference }) => reference === name);
	if (!record || record.mode !== mode) throw notFound();
	return record;
}

export type Announce = (
	description: string,
	result: object,
	mode: Mode,
	previous?: Record<string, unknown>,
) => void;

export interface Settings {
	/** What carriers offer for every parcel. */
	rates: RateOffer[];
	/** How long buying takes at the carrier, in ms. */
	buyMs: number;
	/** Overrides the age of new shipments, in hours. */
	ageHours: number;
}

/** What all routes work on. */
export interface Context {
	url(): string;
	settings: Settings;
	announce: Announce;
	addresses: Map<string, Address>;
	parcels: Map<string, Parcel>;
	shipments: Map<string, Shipment>;
	trackers: Map<string, Tracker>;
	webhooks: Map<string, Webhook>;
	/** Every label that was ever charged. */
	purchases: Purchase[];
	/** Shipments whose label is being made. */
	buying: Set<string>;
}
