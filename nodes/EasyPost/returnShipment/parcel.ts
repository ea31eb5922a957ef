import { UserError } from 'n8n-workflow';
import type { Fields } from '../../shared/operation';

export const parcelFields = {
	weight: {
		displayName: 'Weight',
		type: 'number',
		default: 0,
		required: true,
		typeOptions: { minValue: 0, numberPrecision: 3 },
		placeholder: 'e.g. 850',
		description: 'Weight of the parcel with its box; a little more is safer than a little less',
	},
	weightUnit: {
		displayName: 'Weight Unit',
		type: 'options',
		options: [
			{ name: 'Gram', value: 'g' },
			{ name: 'Ounce', value: 'oz' },
		],
		default: 'g',
		description: 'Unit of the weight of the parcel and of its goods',
	},
	dimensions: {
		displayName: 'Dimensions',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add dimensions',
		description: 'Outer size of the box; most carriers charge large, light parcels by it',
		options: [
			{
				displayName: 'Box',
				name: 'box',
				values: [
					{ displayName: 'Length', name: 'length', type: 'number', default: 0 },
					{ displayName: 'Width', name: 'width', type: 'number', default: 0 },
					{ displayName: 'Height', name: 'height', type: 'number', default: 0 },
					{
						displayName: 'Unit',
						name: 'unit',
						type: 'options',
						options: [
							{ name: 'Centimetre', value: 'cm' },
							{ name: 'Inch', value: 'in' },
						],
						default: 'cm',
					},
				],
			},
		],
	},
} as const satisfies Fields;

/** One avoirdupois ounce in grams and one inch in centimetres, both exact by definition. */
const GRAMS_PER_OUNCE = 28.349523125;
const CENTIMETRES_PER_INCH = 2.54;

/** What a binary fraction adds to an exact quotient; far below the last digit that counts. */
const NOISE = 1e-9;

const upTo = (value: number, decimals: number) => {
	const scale = 10 ** decimals;
	return Math.ceil(value * scale - NOISE) / scale;
};

/**
 * A weight in ounces with one decimal, which is what EasyPost takes, rounded up: a carrier charges more for a parcel
 * that is heavier than declared. https://docs.easypost.com/docs/parcels
 * @throws UserError unless it is above zero
 */
export function ounces(weight: number, unit: string, what = 'weight of the parcel'): number {
	const value = Number(weight);
	if (!(value > 0) || !Number.isFinite(value)) {
		throw new UserError(`The ${what} must be above zero. EasyPost gives no rates without it.`);
	}
	return upTo(unit === 'oz' ? value : value / GRAMS_PER_OUNCE, 1);
}

/** A length in inches with two decimals, rounded up. @throws UserError unless it is above zero */
export function inches(length: number, unit: string): number {
	const value = Number(length);
	if (!(value > 0) || !Number.isFinite(value)) {
		throw new UserError(
			'Length, width and height of the box must all be above zero, or all absent.',
		);
	}
	return upTo(unit === 'in' ? value : value / CENTIMETRES_PER_INCH, 2);
}

interface Box {
	length?: number;
	width?: number;
	height?: number;
	unit?: string;
}

/** The parcel as EasyPost takes it: ounces and inches. */
export function parcelOf(params: { weight: number; weightUnit: string; dimensions: object }) {
	const { box } = params.dimensions as { box?: Box };
	const weight = ounces(params.weight, params.weightUnit);
	const { length = 0, width = 0, height = 0, unit = 'cm' } = box ?? {};
	if (![length, width, height].some(Number)) return { weight };
	return {
		weight,
		length: inches(length, unit),
		width: inches(width, unit),
		height: inches(height, unit),
	};
}
