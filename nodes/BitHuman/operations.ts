import { create } from './embedToken/create';
import { bind } from './session/bind';
import { list } from './session/list';
import { speak } from './session/speak';

export const operations = [speak, list, bind, create];
