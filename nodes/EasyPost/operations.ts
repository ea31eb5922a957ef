import { buy } from './returnShipment/buy';
import { createAndQuote } from './returnShipment/createAndQuote';
import { get as getShipment } from './returnShipment/get';

export const operations = [createAndQuote, buy, getShipment];
