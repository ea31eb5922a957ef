import type { Drawing, Product, Text } from '../types';

/** A product as a merchandiser would write it down; ids, SKUs and stock are added by the catalogue. */
export interface ProductSeed {
	handle: string;
	/** Middle part of the SKUs. */
	code: string;
	title: Text & { de: string; fr: string };
	type: string;
	vendor?: string;
	/** Euro; one price, or one for each value of the first option. */
	price: number | number[];
	compareAt?: number;
	options?: Record<string, string[]>;
	tags: string[];
	about: Text;
	material: string;
	care: string;
	/** Pieces of each variant in turn; repeated when there are more variants. */
	stock?: number[];
	status?: Product['status'];
	/** Handles of what goes with it. */
	goesWith?: string[];
	drawing: Drawing;
}

export const draw = (shape: string, main: string, accent: string, backdrop: string): Drawing => ({
	shape,
	main,
	accent,
	backdrop,
});
