import { keepsItsRules } from './desks/cases';
import { frontStand, gorgiasStand, intercomStand, zendeskStand } from './desks/stands';

jest.setTimeout(60_000);

describe('with the team in Gorgias', () => keepsItsRules(gorgiasStand));
describe('with the team in Zendesk', () => keepsItsRules(zendeskStand));
describe('with the team in Front', () => keepsItsRules(frontStand));
describe('with the team in Intercom', () => keepsItsRules(intercomStand));
