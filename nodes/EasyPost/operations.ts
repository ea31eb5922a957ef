import { verify } from './address/verify';
import { buy } from './returnShipment/buy';
import { createAndQuote } from './returnShipment/createAndQuote';
import { get as getShipment } from './returnShipment/get';
import { getLabel } from './returnShipment/getLabel';
import { voidLabel } from './returnShipment/void';
import { create as createTracker } from './tracker/create';
import { get as getTracker } from './tracker/get';
import { history } from './tracker/history';

export const operations = [
	createAndQuote,
	buy,
	getShipment,
	getLabel,
	voidLabel,
	verify,
	createTracker,
	getTracker,
	history,
];
