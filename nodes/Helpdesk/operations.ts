import { addNote } from './conversation/addNote';
import { addTags } from './conversation/addTags';
import { assign } from './conversation/assign';
import { create } from './conversation/create';
import { get } from './conversation/get';
import { importMessage } from './conversation/importMessage';
import { listMessages } from './conversation/listMessages';
import { removeTags } from './conversation/removeTags';
import { reply } from './conversation/reply';
import { setPriority } from './conversation/setPriority';
import { setStatus } from './conversation/setStatus';
import { findOrCreate } from './customer/findOrCreate';
import { normalize } from './event/normalize';

export const operations = [
	create,
	get,
	listMessages,
	addNote,
	reply,
	importMessage,
	addTags,
	removeTags,
	assign,
	setStatus,
	setPriority,
	findOrCreate,
	normalize,
];
