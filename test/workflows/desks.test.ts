import { handsOverAndBack } from './desks/cases';
import { frontStand, gorgiasStand, intercomStand, zendeskStand } from './desks/stands';

jest.setTimeout(30_000);

describe('with the team in Gorgias', () => handsOverAndBack(gorgiasStand));
describe('with the team in Zendesk', () => handsOverAndBack(zendeskStand));
describe('with the team in Front', () => handsOverAndBack(frontStand));
describe('with the team in Intercom', () => handsOverAndBack(intercomStand));
