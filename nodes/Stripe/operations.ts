import { list as listDisputes } from './dispute/list';
import { find } from './payment/find';
import { create } from './refund/create';
import { get } from './refund/get';
import { list as listRefunds } from './refund/list';

export const operations = [create, get, listRefunds, find, listDisputes];
