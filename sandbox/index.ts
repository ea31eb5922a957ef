import { startBitHuman, type BitHuman } from './bithuman';
import { startEasyPost, type EasyPost } from './easypost';
import { startFront } from './front';
import { startGorgias, type Gorgias } from './gorgias';
import { startIntercom } from './intercom';
import { startOpenAi, type OpenAi } from './openai';
import { startSendGrid } from './sendgrid';
import { createShop } from './shop';
import { startShopify } from './shopify';
import { startStorefront } from './storefront';
import { startStripe } from './stripe';
import type { Vendor } from './vendor';
import { startZendesk } from './zendesk';

type Name =
	| 'shopify'
	| 'gorgias'
	| 'easypost'
	| 'bithuman'
	| 'openai'
	| 'storefront'
	| 'stripe'
	| 'sendgrid'
	| 'zendesk'
	| 'front'
	| 'intercom';

export interface SandboxOptions {
	/** Fixed ports; a free one is taken where none is given. */
	ports?: Partial<Record<Name, number>>;
	/** Where the shop's app proxy forwards to: the address of the chat trigger's webhook. */
	proxyTarget?: string;
	/** The day of the shop's sample data; today when absent. */
	now?: Date;
}

/** Every vendor's stand-in around one shop. */
export interface Sandbox {
	shopify: Awaited<ReturnType<typeof startShopify>>;
	gorgias: Gorgias & Vendor;
	zendesk: Awaited<ReturnType<typeof startZendesk>>;
	front: Awaited<ReturnType<typeof startFront>>;
	intercom: Awaited<ReturnType<typeof startIntercom>>;
	easypost: EasyPost & Vendor;
	bithuman: BitHuman & Vendor;
	openai: OpenAi & Vendor;
	storefront: Awaited<ReturnType<typeof startStorefront>>;
	stripe: Awaited<ReturnType<typeof startStripe>>;
	sendgrid: Awaited<ReturnType<typeof startSendGrid>>;
	/** Puts every vendor back to its first moment. */
	reset(): void;
	close(): Promise<void>;
}

/** Starts them all on 127.0.0.1; when one cannot start (a port is taken), the others end again. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const { ports = {}, proxyTarget } = options;
	const shop = createShop(options.now ?? new Date());
	const started: Vendor[] = [];
	const keep = async <V extends Vendor>(starting: Promise<V>): Promise<V> => {
		const vendor = await starting;
		started.push(vendor);
		return vendor;
	};
	const close = async () => void (await Promise.all(started.map((vendor) => vendor.close())));

	try {
		const shopify = await keep(startShopify({ shop, port: ports.shopify }));
		const gorgias = await keep(startGorgias({ port: ports.gorgias }));
		const easypost = await keep(startEasyPost({ port: ports.easypost }));
		const bithuman = await keep(startBitHuman({ port: ports.bithuman }));
		const openai = await keep(startOpenAi({ port: ports.openai }));
		const storefront = await keep(startStorefront({ shop, proxyTarget, port: ports.storefront }));
		const stripe = await keep(startStripe({ shop, port: ports.stripe }));
		const sendgrid = await keep(startSendGrid({ port: ports.sendgrid }));
		const zendesk = await keep(startZendesk({ port: ports.zendesk }));
		const front = await keep(startFront({ port: ports.front }));
		const intercom = await keep(startIntercom({ port: ports.intercom }));
		const reset = () => started.forEach((vendor) => vendor.reset());
		return {
			shopify,
			gorgias,
			easypost,
			bithuman,
			openai,
			storefront,
			stripe,
			sendgrid,
			zendesk,
			front,
			intercom,
			reset,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
