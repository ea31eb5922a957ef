import { createHmac } from 'node:crypto';
import { startWorld } from '../../sandbox/demo/world';
import { SHOPIFY_DEMO } from '../../sandbox/shopify';
import { publishBare } from './bare';
import { summary } from './statistics';
async function main() {
	const env = process.env.ENGINE ? JSON.parse(process.env.ENGINE) : undefined;
	const world = await startWorld({ report: () => undefined, env, chat: { 'Storefront chat.limits': { perSession: 100000, perAddress: 100000 } } });
	try {
		const customer = world.sandbox.shopify.shop.customers.find((c: any) => c.email === 'mia.keller@example.com')!;
		let token = '';
		const post = async (body: unknown) => {
			const p: Record<string, string> = { logged_in_customer_id: String(customer.id).replace(/\D/g, ''), path_prefix: '/apps/support', shop: SHOPIFY_DEMO.shop, timestamp: String(Math.floor(Date.now() / 1000)) };
			const text = Object.keys(p).sort().map((k) => `${k}=${p[k]}`).join('');
			const signature = createHmac('sha256', SHOPIFY_DEMO.clientSecret).update(text).digest('hex');
			const a = await fetch(`${world.chatUrl}?${new URLSearchParams({ ...p, signature })}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { 'x-support-session': token }) }, body: JSON.stringify(body) });
			token = a.headers.get('x-support-session') ?? token;
			return [a.status, await a.text()];
		};
		console.log((await post({ action: 'open', page: {} }))[0]);
		const bare = await publishBare(world.n8n);
		const timed = async (f: () => Promise<unknown>) => { const t = performance.now(); await f(); return performance.now() - t; };
		const turn = () => timed(async () => { const r = await post({ action: 'message', id: String(Math.random()).slice(2), text: 'Where is my order #1001?', page: {} }); if (r[0] !== 200) throw new Error(r.join(' ')); });
		const bareTurn = () => timed(async () => await (await fetch(bare, { method: 'POST', body: '{}' })).text());
		for (const gap of [0, 400]) {
			const a: number[] = [], b: number[] = [], c: number[] = [];
			for (let block = 0; block < 4; block++) {
				for (let i = 0; i < 12; i++) { await new Promise((d) => setTimeout(d, gap)); b.push(await bareTurn()); }
				await new Promise((d) => setTimeout(d, 700));
				for (let i = 0; i < 12; i++) { await new Promise((d) => setTimeout(d, gap)); a.push(await turn()); }
				await new Promise((d) => setTimeout(d, 700));
				for (let i = 0; i < 6; i++) { await new Promise((d) => setTimeout(d, gap)); c.push(await timed(() => post({ action: 'open', page: {} }))); }
				await new Promise((d) => setTimeout(d, 700));
			}
			console.log('gap', gap, 'bare', summary(b.slice(12)), 'ours', summary(a.slice(12)), 'open', summary(c));
		}
		const h = { 'X-N8N-API-KEY': world.n8n.apiKey };
		const list = (await (await fetch(`${world.n8n.url}/api/v1/executions?limit=40&includeData=true`, { headers: h })).json()) as any;
		const times: Record<string, number[]> = {};
		for (const e of list.data) {
			const rd = e.data.resultData.runData; if (!rd.Compose) continue;
			const t0 = Date.parse(e.startedAt);
			for (const [n, r] of Object.entries(rd) as any) (times[n] ??= []).push(r[0].executionTime);
			(times['=respond at'] ??= []).push(rd.Respond[0].startTime + rd.Respond[0].executionTime - t0);
			(times['=first node at'] ??= []).push(rd['Storefront chat'][0].startTime - t0);
		}
		for (const [n, v] of Object.entries(times)) console.log(n.padEnd(28), summary(v).p50Ms);
	} finally { await world.close(); }
}
main();
