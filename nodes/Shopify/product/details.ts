import type { ProductDetails } from '../../shared/types';
import type { ProductNode } from './read';

/** A product as `PRODUCT_DETAILS` adds to it. */
export interface DetailedNode extends ProductNode {
	media: {
		nodes: Array<{
			mediaContentType: string;
			alt: string | null;
			preview: { image: { url: string } | null } | null;
		}>;
	};
	rating: { value: string } | null;
	ratingCount: { value: string } | null;
}

/** The pictures in the shop's own order, and the rating where a reviews app writes the standard metafields. */
export const readDetails = ({ media, rating, ratingCount }: DetailedNode): ProductDetails => ({
	images: media.nodes.flatMap(({ mediaContentType, alt, preview }) =>
		mediaContentType === 'IMAGE' && preview?.image
			? [{ url: preview.image.url, alt: alt || null }]
			: [],
	),
	rating: ratingOf(rating?.value, ratingCount?.value),
});

/** `{"value":"4.5","scale_min":"1.0","scale_max":"5.0"}` and a whole number; null for anything else. */
function ratingOf(rating: string | undefined, ratings: string | undefined) {
	const { value, scale_max: scale } = parsed(rating);
	const [average, best, count] = [value, scale, ratings].map((text) => Number(text ?? NaN));
	if (![average, best, count].every(Number.isFinite) || count < 1 || average > best) return null;
	return { average, best, count };
}

function parsed(json: string | undefined): { value?: string; scale_max?: string } {
	try {
		return (JSON.parse(json ?? '') ?? {}) as { value?: string; scale_max?: string };
	} catch {
		return {};
	}
}
