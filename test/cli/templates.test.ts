import { decide } from '../../cli/steps/decide';
import { fingerprintOf, isUnchanged } from '../../cli/steps/fingerprint';
import { hashOf } from '../../cli/templates/hash';
import { inOrder } from '../../cli/templates/order';
import { withoutExtraOutputs, withoutVendor } from '../../cli/templates/unused';
import { stableId } from '../../cli/templates/uuid';
import { addressOf, needsWebhookId } from '../../cli/templates/webhooks';
import { content, node, template } from './content';

describe('the order of workflows', () => {
	const names = (chosen?: string[]) => inOrder(content().templates, chosen).map(({ name }) => name);

	it('puts called workflows and the error workflow before their callers', () => {
		expect(names(['greet'])).toEqual(['count', 'errors', 'greet']);
	});

	it('leaves the setup out unless it is asked for', () => {
		const setup = template('setup', 'Setup', []);
		expect(inOrder([setup, ...content().templates]).map(({ name }) => name)).not.toContain('setup');
	});

	it('names a circle of calls', () => {
		const calls = (to: string) =>
			node('Call', 'executeWorkflow', { parameters: { workflowId: `template:${to}` } });
		const circle = [template('a', 'A', [calls('b')]), template('b', 'B', [calls('a')])];
		expect(() => inOrder(circle)).toThrow('a -> b -> a');
	});
});

describe('what to do with a workflow', () => {
	const last = { wanted: 'w1', stored: 's1' };
	it.each([
		['create', { now: undefined, desired: 'w1' }],
		['keep', { now: 'w1', desired: 'w1' }],
		['keep', { now: 's1', desired: 'w1', last }],
		['update', { now: 's1', desired: 'w2', last }],
		['edited', { now: 'x', desired: 'w1', last }],
		['conflict', { now: 'x', desired: 'w2', last }],
		['conflict', { now: 'x', desired: 'w2' }],
	])('is to %s for %o', (decision, evidence) => {
		expect(decide({ ...evidence, force: false })).toBe(decision);
	});

	it('is to update whatever differs when forced', () => {
		expect(decide({ now: 'x', desired: 'w1', last, force: true })).toBe('update');
	});
});

describe('the fingerprint of a workflow', () => {
	const { workflow } = content().templates[0]!;
	const hash = (change: (copy: typeof workflow) => void) => {
		const copy = structuredClone(workflow);
		change(copy);
		return hashOf(copy, Object.keys(workflow.settings));
	};
	const plain = hash(() => {});

	it('stays the same for layout, ids and settings of n8n itself', () => {
		expect(hash(({ nodes }) => (nodes[0]!.position = [9, 9]))).toBe(plain);
		expect(hash(({ nodes }) => (nodes[0]!.webhookId = 'other'))).toBe(plain);
		expect(hash(({ nodes }) => nodes.reverse())).toBe(plain);
		expect(hash(({ settings }) => (settings.callerPolicy = 'any'))).toBe(plain);
	});

	it('changes with parameters, credentials, error policy, connections and own settings', () => {
		expect(hash(({ nodes }) => (nodes[0]!.parameters.path = 'x'))).not.toBe(plain);
		expect(hash(({ nodes }) => (nodes[4]!.credentials!.httpHeaderAuth!.id = 'x'))).not.toBe(plain);
		expect(hash(({ nodes }) => (nodes[4]!.onError = 'stopWorkflow'))).not.toBe(plain);
		expect(hash(({ connections }) => delete connections.Count)).not.toBe(plain);
		expect(hash(({ settings }) => (settings.errorWorkflow = 'x'))).not.toBe(plain);
	});
});

describe('the fingerprint of a credential', () => {
	it('recognises the same values in any order and no others', () => {
		const fingerprint = fingerprintOf({ name: 'a', value: 'b' });
		expect(isUnchanged({ value: 'b', name: 'a' }, fingerprint)).toBe(true);
		expect(isUnchanged({ name: 'a', value: 'c' }, fingerprint)).toBe(false);
		expect(fingerprintOf({ name: 'a', value: 'b' })).not.toBe(fingerprint);
	});
});

describe('webhook addresses', () => {
	it('have ids that are version-5 UUIDs and the same every time', () => {
		expect(stableId('demo/chat/Shopper writes')).toBe(stableId('demo/chat/Shopper writes'));
		expect(stableId('demo/chat/Shopper writes')).toMatch(
			/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
		);
		expect(stableId('two/chat/Shopper writes')).not.toBe(stableId('demo/chat/Shopper writes'));
	});

	it("are known for webhooks, forms and this package's triggers", () => {
		const base = 'https://n8n.example.com/webhook';
		const form = node('Form', 'formTrigger', { parameters: { options: { path: 'demo/returns' } } });
		const vendor = node('Parcel', 'n8n-nodes-commerce-support.easyPostTrigger', {
			webhookId: 'w1',
		});
		expect(addressOf(form, base)).toBe('https://n8n.example.com/form/demo/returns');
		expect(addressOf(vendor, base)).toBe(`${base}/w1/webhook`);
		const shopify = { ...vendor, type: 'n8n-nodes-commerce-support.shopifySupportTrigger' };
		expect(addressOf(shopify, base)).toBe(`${base}/w1/shopify-support`);
		expect(addressOf({ ...vendor, disabled: true }, base)).toBeUndefined();
		expect(addressOf(node('Set', 'set'), base)).toBeUndefined();
	});

	it('stay stable for nodes that wait for a person', () => {
		expect(needsWebhookId(node('Ask', 'slack', { parameters: { operation: 'sendAndWait' } }))).toBe(
			true,
		);
		expect(needsWebhookId(node('Set', 'set'))).toBe(false);
	});
});

describe('a node whose vendor the client does not use', () => {
	it('is switched off when it is a trigger', () => {
		const trigger = node('Parcel', 'n8n-nodes-commerce-support.easyPostTrigger', {
			credentials: {},
		});
		expect(withoutVendor(trigger, 'commerceSupportEasyPostApi')).toMatchObject({ disabled: true });
	});

	it('only loses its credential when it works without', () => {
		const ai = node('Understand', 'n8n-nodes-commerce-support.supportAi', {
			credentials: { commerceSupportOpenAiApi: { id: null, name: 'OpenAI' } },
		});
		expect(withoutVendor(ai, 'commerceSupportOpenAiApi')).toEqual({
			...ai,
			credentials: undefined,
		});
	});

	it('keeps the credentials it cannot do without', () => {
		const own = { commerceSupportStorefrontApi: { id: null, name: 'Storefront' } };
		const chat = node('Chat', 'n8n-nodes-commerce-support.storefrontChatTrigger', {
			credentials: { ...own, commerceSupportN8nApi: { id: null, name: 'n8n' } },
		});
		expect(withoutVendor(chat, 'commerceSupportN8nApi')).toEqual({ ...chat, credentials: own });
	});

	it('keeps its error output where it had several outputs', () => {
		const to = (name: string) => [{ node: name, type: 'main', index: 0 }];
		const connections = { Ask: { main: [to('yes'), to('no'), to('error')] } };
		withoutExtraOutputs(connections, 'Ask');
		expect(connections.Ask.main).toEqual([to('yes'), to('error')]);
	});
});
