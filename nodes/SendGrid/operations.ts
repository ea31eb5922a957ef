import { sendEscalation } from './mail/sendEscalation';
import { sendReply } from './mail/sendReply';
import { sendReturnLabel } from './mail/sendReturnLabel';
import { sendTemplate } from './mail/sendTemplate';
import { verifyEvents } from './webhook/verifyEvents';

export const operations = [sendReturnLabel, sendReply, sendEscalation, sendTemplate, verifyEvents];
