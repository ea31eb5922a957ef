import { addInternalNote } from './message/addInternalNote';
import { addTags } from './ticket/addTags';
import { create } from './ticket/create';
import { get } from './ticket/get';

export const operations = [create, get, addTags, addInternalNote];
