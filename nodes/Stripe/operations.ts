import { create } from './refund/create';

export const operations = [create];
