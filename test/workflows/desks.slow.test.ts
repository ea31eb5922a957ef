import { keepsItsRules } from './desks/cases';
import { frontStand, gorgiasStand, intercomStand, zendeskStand } from './desks/stands';

// The first run of a worker loads the engine and n8n’s own nodes.
jest.setTimeout(120_000);

describe('with the team in Gorgias', () => keepsItsRules(gorgiasStand));
describe('with the team in Zendesk', () => keepsItsRules(zendeskStand));
describe('with the team in Front', () => keepsItsRules(frontStand));
describe('with the team in Intercom', () => keepsItsRules(intercomStand));
