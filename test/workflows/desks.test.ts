import { handsOverAndBack } from './desks/cases';
import { frontStand, gorgiasStand, intercomStand, zendeskStand } from './desks/stands';

// The first run of a worker loads the engine and n8n’s own nodes.
jest.setTimeout(120_000);

describe('with the team in Gorgias', () => handsOverAndBack(gorgiasStand));
describe('with the team in Zendesk', () => handsOverAndBack(zendeskStand));
describe('with the team in Front', () => handsOverAndBack(frontStand));
describe('with the team in Intercom', () => handsOverAndBack(intercomStand));
