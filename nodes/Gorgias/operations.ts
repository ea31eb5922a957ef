import { findOrCreate } from './customer/findOrCreate';
import { updateData } from './customer/updateData';
import { reconcile } from './event/reconcile';
import { repairTriggers } from './event/repairTriggers';
import { addInternalNote } from './message/addInternalNote';
import { importMessage } from './message/importMessage';
import { list as listMessages } from './message/list';
import { reply } from './message/reply';
import { sendAndWait } from './message/sendAndWait';
import { create as createSurvey } from './satisfactionSurvey/create';
import { addTags } from './ticket/addTags';
import { assign } from './ticket/assign';
import { close } from './ticket/close';
import { create } from './ticket/create';
import { findByExternalId } from './ticket/findByExternalId';
import { get } from './ticket/get';
import { importConversation } from './ticket/importConversation';
import { list } from './ticket/list';
import { removeTags } from './ticket/removeTags';
import { reopen } from './ticket/reopen';
import { setCustomField } from './ticket/setCustomField';
import { snooze } from './ticket/snooze';
import { update } from './ticket/update';

export const operations = [
	create,
	importConversation,
	get,
	list,
	findByExternalId,
	update,
	close,
	reopen,
	snooze,
	assign,
	addTags,
	removeTags,
	setCustomField,
	addInternalNote,
	reply,
	importMessage,
	sendAndWait,
	listMessages,
	findOrCreate,
	updateData,
	createSurvey,
	reconcile,
	repairTriggers,
];
